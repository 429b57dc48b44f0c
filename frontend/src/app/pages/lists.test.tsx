import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { coordinator, editor } from '@/test/fixtures'
import { problem, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

describe('the list of a prefecture', () => {
  it('shows standing in words and leads to the KPI', async () => {
    signIn(editor)
    visit('/tenants/02/plans/plan-2')
    const table = await screen.findByRole('table', { name: '青森県の地域KPI' })
    expect(within(table).getByRole('row', { name: /R2-02-1 .* 6回 1回 16.7% 遅れ/ })).toBeVisible()
    expect(within(table).getByRole('link')).toHaveAttribute('href', '/tenants/02/kpis/k1')
  })

  it('says so when nothing is there, and looks the same for what may not be seen', async () => {
    signIn(editor)
    server.use(http.get('/api/tenants/:code/plans/:plan/kpis', () => HttpResponse.json([])))
    visit('/tenants/02/plans/plan-1')
    expect(await screen.findByText('この計画の地域KPIはありません')).toBeVisible()
  })

  it('does not tell a foreign prefecture from a missing one', async () => {
    signIn(editor)
    server.use(http.get('/api/tenants/:code/plans/:plan/kpis', () => problem(404, 'not-found')))
    visit('/tenants/23/plans/plan-2')
    expect(await screen.findByRole('alert')).toHaveTextContent('見つかりません')
  })
})

describe('the national list', () => {
  it('takes its filter from the address and keeps it there', async () => {
    signIn(coordinator)
    const { user, router } = visit('/plans/plan-2/kpis?standing=off-track')
    const table = await screen.findByRole('table', { name: '全国の地域KPI' })
    expect(within(table).getAllByRole('row')).toHaveLength(2)
    expect(screen.getByText('2件中 1件を表示')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: '状態' }), '順調')
    expect(router.state.location.search).toBe('?standing=on-track')
    expect(await within(table).findByRole('row', { name: /R2-03-1 岩手県 .*例示/ })).toBeVisible()
    await user.click(screen.getByRole('button', { name: '絞り込みを解除' }))
    expect(within(table).getAllByRole('row')).toHaveLength(3)
    await user.type(screen.getByRole('searchbox', { name: '番号・本文で探す' }), 'ｒ２－０３')
    expect(within(table).getAllByRole('row')).toHaveLength(2)
  })

  it('is not for prefectures, and says where they look instead', async () => {
    signIn(editor)
    visit('/plans/plan-2/kpis')
    expect(await screen.findByRole('link', { name: '自県のKPI', current: false })).toBeVisible()
    expect(await screen.findByText(/件数のみ「全国の状況」で確認できます/)).toBeVisible()
  })
})

describe('sign-out', () => {
  it('asks, then ends the session with the CSRF token', async () => {
    signIn(editor)
    let posted = false
    server.use(
      http.post('/logout', () => {
        posted = true
        return problem(503, 'service-unavailable', { title: '混み合っています' })
      }),
    )
    const { user } = visit('/logout')
    await user.click(await screen.findByRole('button', { name: 'サインアウトする' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('混み合っています')
    expect(posted).toBe(true)
  })
})
