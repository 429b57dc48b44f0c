import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Notice, Settings } from '@/lib/api'
import { editor } from '@/test/fixtures'
import { problem, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

beforeEach(() => signIn(editor))

const opened: Notice = {
  id: 'n1',
  at: '2021-10-01T00:00:00Z',
  kind: 'round-opened',
  title: '照会が始まりました',
  thing: '上半期の照会',
  tenant: null,
  deadline: '2021-10-29',
  reason: null,
  byName: '特許 一郎',
  path: '/rounds/r1',
}
const returned: Notice = {
  ...opened,
  id: 'n2',
  at: '2021-10-12T00:00:00Z',
  kind: 'report-returned',
  title: '報告が差し戻されました',
  tenant: '02',
  reason: '内訳を書いてください。',
  path: '/tenants/02/rounds/r1',
}

describe('the notices', () => {
  beforeEach(() => server.use(http.get('/api/me/notices', () => HttpResponse.json([returned, opened]))))

  it('tell what happened, why, and where to read more', async () => {
    visit('/notices')
    const fresh = await screen.findByRole('region', { name: '前回見た後のお知らせ' })
    const item = within(fresh).getAllByRole('listitem')[0] as HTMLElement
    expect(item).toHaveTextContent('報告が差し戻されました')
    expect(item).toHaveTextContent('内訳を書いてください。')
    expect(within(item).getByRole('link', { name: /内容を見る/ })).toHaveAttribute('href', '/tenants/02/rounds/r1')
  })

  it('set apart what is new since the reader last looked', async () => {
    localStorage.setItem('notices-seen:aomori-editor', opened.at)
    visit('/notices')
    const fresh = await screen.findByRole('region', { name: '前回見た後のお知らせ' })
    expect(within(fresh).getAllByRole('listitem')).toHaveLength(1)
    const known = screen.getByRole('region', { name: '前回までに見たお知らせ' })
    expect(within(known).getByRole('listitem')).toHaveTextContent('照会が始まりました')
  })

  it('are counted in the header until they were looked at', async () => {
    const { user } = visit('/help')
    await user.click(await screen.findByRole('link', { name: /お知らせ\s?新着2件/ }))
    await screen.findByRole('region', { name: '前回見た後のお知らせ' })
    await user.click(screen.getAllByRole('link', { name: '用語とヘルプ' })[0] as HTMLElement)
    await screen.findByRole('heading', { level: 1, name: '用語とヘルプ' })
    expect(screen.getByRole('link', { name: 'お知らせ' })).toBeVisible()
  })
})

describe('the settings', () => {
  const settings: Settings = { rhythm: 'daily', language: 'ja', mailOn: true, address: 'a@example.jp', etag: '1' }
  const weekly = { name: '毎週最初の開庁日の朝' }

  beforeEach(() => server.use(http.get('/api/me/settings', () => HttpResponse.json(settings))))

  it('are reached from the name of whoever is signed in', async () => {
    const { user } = visit('/help')
    await user.click(await screen.findByRole('link', { name: /青森 花子/ }))
    expect(await screen.findByRole('radio', { name: '毎開庁日の朝' })).toBeChecked()
    expect(screen.getByText('a@example.jp')).toBeVisible()
  })

  it('are saved under the condition that nobody was faster', async () => {
    const sent: { body: unknown; condition: string | null }[] = []
    server.use(
      http.put('/api/me/settings', async ({ request }) => {
        sent.push({ body: await request.json(), condition: request.headers.get('If-Match') })
        return HttpResponse.json({ ...settings, rhythm: 'weekly', etag: '2' })
      }),
    )
    const { user } = visit('/settings')
    await user.click(await screen.findByRole('radio', weekly))
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByText('設定を保存しました。')).toBeVisible()
    expect(sent).toEqual([{ body: { rhythm: 'weekly', language: 'ja' }, condition: '"1"' }])
  })

  it('show both choices when they were changed elsewhere, and take the one that is chosen', async () => {
    const conditions: (string | null)[] = []
    server.use(
      http.put('/api/me/settings', ({ request }) => {
        conditions.push(request.headers.get('If-Match'))
        return conditions.length === 1
          ? problem(412, 'precondition-failed', { current: { ...settings, rhythm: 'never', etag: '5' } })
          : HttpResponse.json({ ...settings, rhythm: 'weekly', etag: '6' })
      }),
    )
    const { user } = visit('/settings')
    await user.click(await screen.findByRole('radio', weekly))
    await user.click(screen.getByRole('button', { name: '保存する' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog).toHaveTextContent('メールを受け取らない')
    await user.click(within(dialog).getByRole('button', { name: '自分の入力で上書きする' }))
    expect(await screen.findByText('設定を保存しました。')).toBeVisible()
    expect(conditions).toEqual(['"1"', '"5"'])
  })
})
