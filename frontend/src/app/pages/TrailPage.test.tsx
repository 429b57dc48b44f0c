import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { TrailEntry } from '@/lib/api'
import { coordinator, editor, viewer } from '@/test/fixtures'
import { server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

// The KPI's picture needs a canvas.
vi.mock('@/features/measurement/ChartCanvas', () => ({ default: () => null }))

const corrected: TrailEntry = {
  number: 42,
  at: '2021-10-14T15:30:00Z',
  by: 'aomori-editor',
  byName: '青森 花子',
  role: 'editor',
  action: 'result.record',
  subject: 'kpis/k1/results/2021-Q2',
  kpiId: 'k1',
  from: { value: 2, note: '' },
  to: { value: 3, note: '八戸の1回を追加' },
  reason: '集計漏れのため',
  requestId: 'req-7',
  hash: 'ab',
}
const asked: (string | null)[][] = []

beforeEach(() => {
  asked.length = 0
  server.use(
    http.get('/api/tenants/02/trail', ({ request }) => {
      const { searchParams } = new URL(request.url)
      asked.push([searchParams.get('kpi'), searchParams.get('before')])
      return searchParams.get('before') === null
        ? HttpResponse.json({ entries: [corrected], next: 42 })
        : HttpResponse.json({
            entries: [
              { ...corrected, number: 7, action: 'report.return', kpiId: null, from: {}, to: { state: 'returned' } },
            ],
            next: null,
          })
    }),
  )
})

describe('the trail of a prefecture', () => {
  it('says who, in which role, when in Japan, what from and to, and why, in words', async () => {
    signIn(editor)
    visit('/tenants/02/trail')
    const row = (await screen.findByText('集計漏れのため')).closest('tr') as HTMLElement
    expect(row).toHaveTextContent('2021/10/15 00:30')
    expect(row).toHaveTextContent('青森 花子担当')
    expect(row).toHaveTextContent('実績の入力')
    expect(row).toHaveTextContent('第2四半期')
    expect(row).toHaveTextContent('実績変更前：2 → 変更後：3')
    expect(row).toHaveTextContent('メモ変更前：（なし） → 変更後：八戸の1回を追加')
    expect(row).toHaveTextContent('要求番号 req-7')
    expect(await within(row).findByRole('link', { name: 'R2-02-1' })).toHaveAttribute('href', '/tenants/02/kpis/k1')
  })

  it('goes further back when asked', async () => {
    signIn(editor)
    const { user } = visit('/tenants/02/trail')
    await user.click(await screen.findByRole('button', { name: 'さらに前の記録を表示する' }))
    expect(await screen.findByText('報告の差戻し')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'さらに前の記録を表示する' })).not.toBeInTheDocument()
    expect(asked).toEqual([
      [null, null],
      [null, '42'],
    ])
  })

  it('is narrowed to one KPI, in the address too', async () => {
    signIn(editor)
    const { user, router } = visit('/tenants/02/trail')
    await screen.findByRole('option', { name: /R2-02-1/ })
    await user.selectOptions(screen.getByRole('combobox', { name: 'KPIで絞り込む' }), 'k1')
    expect(router.state.location.search).toBe('?kpi=k1')
    await screen.findByText('集計漏れのため')
    expect(asked.at(-1)).toEqual(['k1', null])
  })

  it('names the practice entry that was published, or adopted from elsewhere, and leads there', async () => {
    signIn(editor)
    const of = (number: number, action: string, subject: string, from: string, to: string) => ({
      ...corrected,
      number,
      action,
      subject,
      kpiId: null,
      from: { state: from },
      to: { state: to },
    })
    server.use(
      http.get('/api/tenants/02/trail', () =>
        HttpResponse.json({
          entries: [
            of(9, 'adoption.effect-seen', 'adoptions/42-0001', 'running', 'effect-seen'),
            of(8, 'practice.confirm', 'practices/02-0003/versions/1', 'checked', 'confirmed'),
          ],
          next: null,
        }),
      ),
    )
    visit('/tenants/02/trail')
    const adopted = (await screen.findByText('採用した取組の効果の記録')).closest('tr') as HTMLElement
    expect(adopted).toHaveTextContent('状態変更前：実施中 → 変更後：効果あり')
    expect(within(adopted).getByRole('link', { name: '42-0001' })).toHaveAttribute('href', '/practices/42-0001')
    const published = screen.getByText('取組事例の公開').closest('tr') as HTMLElement
    expect(published).toHaveTextContent('状態変更前：推薦 → 変更後：公開')
    expect(within(published).getByRole('link', { name: '02-0003' })).toHaveAttribute(
      'href',
      '/tenants/02/practices/02-0003',
    )
  })

  it('tells that its chain is unbroken', async () => {
    signIn(editor)
    server.use(
      http.get('/api/tenants/02/trail/verification', () =>
        HttpResponse.json({ entries: 1042, intact: true, brokenAt: null, head: 'c0ffee' }),
      ),
    )
    const { user } = visit('/tenants/02/trail')
    await user.click(await screen.findByRole('button', { name: '記録が改変されていないか確かめる' }))
    expect(await screen.findByText('記録は途切れていません（1,042件）')).toBeVisible()
    expect(screen.getByText('c0ffee')).toBeVisible()
  })

  it('warns where its chain is broken', async () => {
    signIn(editor)
    server.use(
      http.get('/api/tenants/02/trail/verification', () =>
        HttpResponse.json({ entries: 1042, intact: false, brokenAt: 17, head: 'c0ffee' }),
      ),
    )
    const { user } = visit('/tenants/02/trail')
    await user.click(await screen.findByRole('button', { name: '記録が改変されていないか確かめる' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('第17号の記録で連鎖が途切れています')
  })

  it('is offered at the KPI to whoever may read it', async () => {
    signIn(editor)
    visit('/tenants/02/kpis/k1')
    expect(await screen.findByRole('link', { name: '変更の記録' })).toHaveAttribute('href', '/tenants/02/trail?kpi=k1')
  })

  it('is not offered to a viewer', async () => {
    signIn(viewer)
    visit('/tenants/02/kpis/k1')
    expect(await screen.findByRole('link', { name: '引継書' })).toBeVisible()
    expect(screen.queryByRole('link', { name: '変更の記録' })).not.toBeInTheDocument()
  })
})

describe('the trail of the centre', () => {
  it('is the centre’s own', async () => {
    signIn(coordinator)
    server.use(
      http.get('/api/centre/trail', () =>
        HttpResponse.json({ entries: [{ ...corrected, action: 'round.open', kpiId: null }], next: null }),
      ),
    )
    visit('/centre/trail')
    expect(await screen.findByText('照会の開始')).toBeVisible()
    expect(screen.getByRole('heading', { level: 1, name: '中央の変更の記録' })).toBeVisible()
  })
})
