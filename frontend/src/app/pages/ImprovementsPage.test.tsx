import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { coordinator, editor, halfYearRound, improvement, seminarKpi, summaryOf } from '@/test/fixtures'
import { problem, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

// A canvas has nothing to look at in jsdom.
vi.mock('../../features/measurement/ChartCanvas', () => ({
  default: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}))

const PAGE = '/tenants/02/improvements'

function stored(...improvements: unknown[]) {
  server.use(http.get('/api/tenants/:code/improvements', () => HttpResponse.json(improvements)))
}

/** Notes what is sent, and answers with it. */
function sent(method: 'post' | 'put', path: string, answer = improvement as unknown) {
  const calls: { body: unknown; headers: Headers }[] = []
  server.use(
    http[method](path, async ({ request }) => {
      calls.push({ body: await request.json(), headers: request.headers })
      return HttpResponse.json(answer as object)
    }),
  )
  return calls
}

describe('the improvements of a prefecture', () => {
  it('are listed with state, due date and the KPI they are for', async () => {
    signIn(editor)
    stored({ ...improvement, overdue: true, dueOn: '2021-09-30' })
    visit(PAGE)
    const card = await screen.findByRole('article', { name: 'オンライン開催への切替え' })
    expect(card).toHaveTextContent('着手前')
    expect(card).toHaveTextContent('2021年9月30日期限超過')
    expect(within(card).getByRole('link', { name: 'R2-02-1' })).toHaveAttribute('href', '/tenants/02/kpis/k1')
    expect(screen.getByText(/1件が進行中（うち期限超過1件）/)).toBeVisible()
  })

  it('are decided for a KPI that is chosen, once everything needed is filled in', async () => {
    signIn(editor)
    server.use(
      http.get('/api/tenants/02/plans/plan-2/kpis', () =>
        HttpResponse.json([summaryOf(seminarKpi), summaryOf(seminarKpi, { id: 'k2', code: 'R2-02-2' })]),
      ),
    )
    const calls = sent('post', '/api/tenants/02/improvements')
    const { user } = visit(PAGE)
    await user.click(await screen.findByRole('button', { name: '改善策を決める' }))
    await user.click(await screen.findByRole('button', { name: '保存する' }))
    const summary = screen.getByRole('alert')
    expect(within(summary).getAllByRole('button')).toHaveLength(5)
    expect(calls).toHaveLength(0)
    await user.click(within(summary).getByRole('button', { name: '対象のKPI：選択してください。' }))
    expect(screen.getByRole('combobox', { name: /対象のKPI/ })).toHaveFocus()
    await user.selectOptions(screen.getByRole('combobox', { name: /対象のKPI/ }), 'k1')
    await user.type(screen.getByRole('textbox', { name: /改善策/ }), 'オンライン開催')
    await user.type(screen.getByRole('textbox', { name: /内容/ }), '切り替える。')
    await user.type(screen.getByRole('textbox', { name: /担当/ }), '産業政策課')
    await user.type(screen.getByLabelText(/期限/), '2021-12-28')
    await user.click(screen.getByRole('checkbox', { name: /KPIの変更を提案/ }))
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByRole('button', { name: '改善策を決める' })).toBeVisible()
    expect(calls[0]?.body).toEqual({
      kpiId: 'k1',
      originRound: null,
      title: 'オンライン開催',
      what: '切り替える。',
      owner: '産業政策課',
      dueOn: '2021-12-28',
      proposesAmendment: true,
    })
    expect(calls[0]?.headers.get('Idempotency-Key')).toBeTruthy()
  })

  it('ask what came of what is done', async () => {
    signIn(editor)
    stored(improvement)
    const calls = sent('put', '/api/tenants/02/improvements/i1')
    const { user } = visit(PAGE)
    await user.click(await screen.findByRole('button', { name: /編集/ }))
    expect(screen.queryByRole('textbox', { name: /結果/ })).toBeNull()
    await user.click(screen.getByRole('radio', { name: '完了' }))
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(screen.getByRole('alert')).toHaveTextContent('完了のときは、結果を入力してください。')
    await user.type(screen.getByRole('textbox', { name: /結果/ }), '参加が倍になった。')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByRole('article')).toBeVisible()
    expect(calls[0]?.body).toMatchObject({ state: 'done', outcome: '参加が倍になった。' })
    expect(calls[0]?.headers.get('If-Match')).toBe('"0"')
  })

  it('show what somebody else saved first, and let choose which stays', async () => {
    signIn(editor)
    stored(improvement)
    const tags: (string | null)[] = []
    server.use(
      http.put('/api/tenants/02/improvements/i1', ({ request }) => {
        tags.push(request.headers.get('If-Match'))
        return tags.length === 1
          ? problem(412, 'precondition-failed', { current: { ...improvement, etag: '1', title: 'ハイブリッド開催' } })
          : HttpResponse.json(improvement)
      }),
    )
    const { user } = visit(PAGE)
    await user.click(await screen.findByRole('button', { name: /編集/ }))
    await user.type(screen.getByRole('textbox', { name: /改善策/ }), '（第2回）')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    const dialog = await screen.findByRole('dialog', { name: 'ほかの人が先に変更しました' })
    expect(dialog).toHaveTextContent('オンライン開催への切替え（第2回）')
    expect(dialog).toHaveTextContent('ハイブリッド開催')
    await user.click(within(dialog).getByRole('button', { name: '自分の入力で上書きする' }))
    expect(await screen.findByRole('article')).toBeVisible()
    expect(tags).toEqual(['"0"', '"1"'])
  })

  it('are followed up in the round that asks what became of them', async () => {
    signIn(editor)
    const asked = { ...improvement, decidedOn: '2021-09-30' }
    stored(asked)
    server.use(http.get('/api/rounds', () => HttpResponse.json([{ round: halfYearRound, own: null, counts: {} }])))
    const calls = sent('put', '/api/tenants/02/improvements/i1/follow-ups/r1')
    const { user } = visit(PAGE)
    expect(await screen.findByText(/その後の状況の報告が求められています/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /その後の状況を書く/ }))
    expect(screen.getByRole('radio', { name: '実施中' })).toBeChecked()
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(screen.getByRole('alert')).toHaveTextContent('その後の状況：入力してください。')
    await user.type(screen.getByRole('textbox', { name: /その後の状況/ }), '9月に始めた。')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByRole('button', { name: /編集/ })).toBeVisible()
    expect(calls[0]?.body).toEqual({ state: 'underway', became: '9月に始めた。' })
    expect(calls[0]?.headers.get('If-None-Match')).toBe('*')
  })

  it('are not asked about by a round whose period ended before they were decided', async () => {
    signIn(editor)
    stored(improvement)
    server.use(http.get('/api/rounds', () => HttpResponse.json([{ round: halfYearRound, own: null, counts: {} }])))
    visit(PAGE)
    expect(await screen.findByRole('article')).toBeVisible()
    expect(screen.queryByText(/その後の状況の報告が求められています/)).toBeNull()
  })

  it('are read by others without any way to change them', async () => {
    signIn(coordinator)
    stored(improvement)
    visit(PAGE)
    expect(await screen.findByRole('article')).toBeVisible()
    expect(screen.queryByRole('button', { name: /編集|改善策を決める/ })).toBeNull()
  })

  it('stand on the page of their KPI too', async () => {
    signIn(editor)
    stored(improvement)
    visit('/tenants/02/kpis/k1')
    expect(await screen.findByRole('article', { name: 'オンライン開催への切替え' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'すべての改善策' })).toHaveAttribute('href', PAGE)
  })
})
