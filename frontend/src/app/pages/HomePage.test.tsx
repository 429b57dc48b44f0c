import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { bureau, coordinator, editor, viewer } from '@/test/fixtures'
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
    const section = await screen.findByRole('region', { name: '入力する実績' })
    const items = await within(section).findAllByRole('listitem')
    expect(items[0]).toHaveTextContent('期限超過')
    expect(items[0]).toHaveTextContent('2021年7月31日')
    expect(items[1]).toHaveTextContent('前の期間（令和3年度（2021）第1四半期（4〜6月））は1回')
    expect(within(items[1] as HTMLElement).getByRole('link', { name: /入力する/ })).toHaveAttribute(
      'href',
      '/tenants/02/kpis/k1?period=2021-Q2',
    )
    expect(await screen.findByRole('link', { name: 'セミナーを年6回開催する。' })).toBeVisible()
  })

  it('shows a viewer the prefecture, and nothing to enter', async () => {
    signIn(viewer)
    visit('/')
    expect(await screen.findByRole('heading', { level: 1, name: '青森県の状況' })).toBeVisible()
    expect(screen.queryByRole('region', { name: '入力する実績' })).not.toBeInTheDocument()
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
