import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Todo } from '@/lib/api'
import { bureau, cellOf, coordinator, editor, halfYearRound, matrixOf, tenants, todos, viewer } from '@/test/fixtures'
import { problem, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

describe('the first page', () => {
  it('says what the portal is and offers sign-in to a stranger', async () => {
    visit('/')
    expect(await screen.findByRole('heading', { level: 1, name: /地域知財活性化行動計画/ })).toBeVisible()
    for (const link of screen.getAllByRole('link', { name: 'サインイン' })) {
      expect(link).toHaveAttribute('href', '/login?to=%2F')
    }
  })

  it('says to a stranger that the sign-in did not come about', async () => {
    visit('/?signin=failed')
    expect(await screen.findByRole('alert')).toHaveTextContent('サインインできませんでした')
  })

  it('shows an editor what is due, the oldest deadline first, and leads to the entry', async () => {
    signIn(editor)
    visit('/')
    const section = await screen.findByRole('region', { name: 'あなたがすること' })
    const items = await within(section).findAllByRole('listitem')
    expect(items[0]).toHaveTextContent('期限超過')
    expect(items[0]).toHaveTextContent('2021年7月31日(土)76日超過')
    expect(items[1]).toHaveTextContent('受付中')
    expect(items[1]).toHaveTextContent('あと16日')
    expect(within(items[1] as HTMLElement).getByRole('link', { name: /^入力する\s?R2-02-1$/ })).toHaveAttribute(
      'href',
      '/tenants/02/kpis/k1?period=2021-Q2',
    )
    expect(await screen.findByRole('link', { name: 'セミナーを年6回開催する。' })).toBeVisible()
  })

  it('tells results of one period together, each with its own way in', async () => {
    signIn(editor)
    const [first, second] = todos as [Todo, Todo]
    server.use(http.get('/api/me/todos', () => HttpResponse.json([{ ...first, period: '2021-Q2' }, second])))
    visit('/')
    const heading = await screen.findByRole('heading', { level: 3, name: /^実績の入力\s?2件$/ })
    const item = heading.closest('li') as HTMLElement
    expect(within(item).getByRole('link', { name: /R2-02-1/ })).toHaveAttribute('href', second.path)
    expect(within(item).getByRole('link', { name: /R2-02-2/ })).toHaveAttribute('href', first.path)
  })

  it('leads a bureau to the queue where several reports wait for its step', async () => {
    signIn(bureau)
    const waiting = ['02', '03'].map((tenant) => ({
      ...(todos[0] as Todo),
      kind: 'report-to-check',
      tenant,
      thing: '上半期の照会',
      kpiCode: null,
      path: `/tenants/${tenant}/rounds/r1`,
    }))
    server.use(http.get('/api/me/todos', () => HttpResponse.json(waiting)))
    visit('/')
    const heading = await screen.findByRole('heading', { level: 3, name: /^報告の確認\s?2件$/ })
    const item = heading.closest('li') as HTMLElement
    expect(within(item).getByRole('link', { name: /確認へ進む\s?上半期/ })).toHaveAttribute('href', '/queue')
    expect(within(item).getByRole('link', { name: /^確認へ進む\s?岩手県$/ })).toHaveAttribute(
      'href',
      '/tenants/03/rounds/r1',
    )
  })

  it('counts in the menu what is due', async () => {
    signIn(editor)
    visit('/help')
    expect(await screen.findByRole('link', { name: /^ホーム\s?あなたがすること（件数）：\s?2$/ })).toBeVisible()
  })

  it('shows a viewer the prefecture, and nothing to enter', async () => {
    signIn(viewer)
    visit('/')
    expect(await screen.findByRole('heading', { level: 1, name: '青森県の状況' })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'あなたがすること' })).not.toBeInTheDocument()
  })

  it('shows a bureau its own prefectures only', async () => {
    signIn(bureau)
    visit('/')
    const table = await screen.findByRole('table', { name: '管内の都道府県' })
    expect(await within(table).findByRole('rowheader', { name: '青森県' })).toBeVisible()
    expect(within(table).queryByRole('rowheader', { name: '北海道' })).not.toBeInTheDocument()
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 6)
  })

  it('takes the centre to the national overview', async () => {
    signIn(coordinator)
    const { router } = visit('/')
    expect(await screen.findByRole('heading', { level: 1, name: '全国の状況' })).toBeVisible()
    expect(router.state.location.pathname).toBe('/plans/plan-2/overview')
  })

  it('shows the centre what is due, and who has reported in the round that runs', async () => {
    signIn(coordinator)
    const matrix = matrixOf(
      tenants.map(({ code }) => cellOf(code, { state: code === '02' ? 'submitted' : 'not-started' })),
    )
    server.use(
      http.get('/api/rounds', () => HttpResponse.json([{ round: halfYearRound, counts: matrix.counts, own: null }])),
      http.get('/api/rounds/r1/matrix', () => HttpResponse.json(matrix)),
    )
    visit('/plans/plan-2/overview')
    expect(await screen.findByRole('region', { name: 'あなたがすること' })).toBeVisible()
    const round = await screen.findByRole('region', { name: '上半期の照会' })
    expect(await within(round).findByRole('link', { name: /青森県.*提出済/ })).toHaveAttribute(
      'href',
      '/tenants/02/rounds/r1',
    )
  })

  it('says so when the portal fails, and loads again when asked', async () => {
    server.use(http.get('/api/me', () => problem(503, 'service-unavailable', { title: '混み合っています' })))
    const { user } = visit('/')
    expect(await screen.findByRole('alert')).toHaveTextContent('混み合っています')
    server.use(http.get('/api/me', () => HttpResponse.json(viewer)))
    await user.click(screen.getByRole('button', { name: 'もう一度読み込む' }))
    expect(await screen.findByRole('heading', { level: 1, name: '青森県の状況' })).toBeVisible()
  })
})

describe('the shell', () => {
  it('changes the language of the page and remembers it', async () => {
    const { user } = visit('/')
    await user.click(await screen.findByRole('button', { name: 'English' }))
    expect(await screen.findByRole('heading', { level: 1, name: /regional IP action plans/ })).toBeVisible()
    expect(document.documentElement).toHaveAttribute('lang', 'en')
    expect(localStorage.getItem('language')).toBe('en')
  })

  it('says as of when everything is counted, and who is signed in', async () => {
    signIn(editor)
    visit('/')
    expect(await screen.findByText('基準日 2021年10月15日（実証環境）')).toBeVisible()
    expect(screen.getByText('青森 花子')).toBeVisible()
    expect(screen.getByText('青森県 担当')).toBeVisible()
  })

  it('leads to sign-in and back from a page that needs it', async () => {
    window.history.replaceState({}, '', '/tenants/02/plans/plan-2?standing=off-track')
    visit('/tenants/02/plans/plan-2?standing=off-track')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('link', { name: 'サインイン' })).toHaveAttribute(
      'href',
      `/login?to=${encodeURIComponent('/tenants/02/plans/plan-2?standing=off-track')}`,
    )
    window.history.replaceState({}, '', '/')
  })
})
