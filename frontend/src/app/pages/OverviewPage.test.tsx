import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { coordinator, editor } from '@/test/fixtures'
import { signIn } from '@/test/server'
import { visit } from '@/test/visit'

describe('the national overview for the centre', () => {
  beforeEach(() => signIn(coordinator))

  it('puts published beside computed figures, and says how many are made up', async () => {
    visit('/plans/plan-1/overview')
    const table = await screen.findByRole('table', { name: '公表値との照合' })
    expect(within(table).getByRole('row', { name: '地域KPI 136 / 148（91.9%） 136 / 148（91.9%） 概要' })).toBeVisible()
    expect(within(table).getByRole('row', { name: /支援段階別 17 \/ 20（85%） 公表値のみ/ })).toBeVisible()
    expect(screen.getByText('148項目はすべて、実証環境のために作成した例示です。')).toBeVisible()
    expect(screen.getAllByText('未達成').length).toBeGreaterThan(0)
  })

  it('leads from each number to its list', async () => {
    visit('/plans/plan-2/overview')
    const stages = await screen.findByRole('table', { name: 'ステージ別' })
    expect(within(stages).getByRole('link', { name: /ステージ2 段階2 順調/ })).toHaveAttribute(
      'href',
      '/plans/plan-2/kpis?stage=2&standing=on-track',
    )
    const bureaus = screen.getByRole('table', { name: '経済産業局別' })
    expect(within(bureaus).getByRole('link', { name: /東北経済産業局 やや遅れ/ })).toHaveAttribute(
      'href',
      '/plans/plan-2/kpis?bureau=tohoku&standing=at-risk',
    )
  })

  it('has 47 tiles with full names, one tab stop, and arrow keys that move over the map', async () => {
    const { user } = visit('/plans/plan-2/overview')
    const map = await screen.findByRole('list', { name: '都道府県の地図' })
    const tiles = within(map).getAllByRole('link')
    expect(tiles).toHaveLength(47)
    expect(tiles.filter((tile) => tile.tabIndex === 0)).toHaveLength(1)
    const aomori = within(map).getByRole('link', { name: '青森県 3件中 達成1、順調1、遅れ1' })
    expect(aomori).toHaveAttribute('href', '/tenants/02/plans/plan-2')
    within(map)
      .getByRole('link', { name: /北海道/ })
      .focus()
    await user.keyboard('{ArrowDown}')
    expect(aomori).toHaveFocus()
    expect(aomori.tabIndex).toBe(0)
    await user.keyboard('{ArrowDown}')
    expect(within(map).getByRole('link', { name: /岩手県/ })).toHaveFocus()
  })

  it('switches to a table that says the same and sorts', async () => {
    const { user } = visit('/plans/plan-2/overview')
    await user.click(await screen.findByRole('radio', { name: '表' }))
    const table = await screen.findByRole('table', { name: '都道府県別' })
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 47)
    const heading = within(table).getByRole('columnheader', { name: '遅れ' })
    await user.click(within(heading).getByRole('button'))
    await user.click(within(heading).getByRole('button'))
    expect(heading).toHaveAttribute('aria-sort', 'descending')
    expect(within(table).getAllByRole('rowheader')[0]).toHaveTextContent('02 青森県')
  })
})

describe('the national overview for a prefecture', () => {
  it('leads to its own KPIs; of the others it shows the counts only', async () => {
    signIn(editor)
    visit('/plans/plan-2/overview')
    const map = await screen.findByRole('list', { name: '都道府県の地図' })
    expect(await within(map).findByRole('link', { name: /青森県/ })).toHaveAttribute('href')
    const iwate = within(map).getByRole('link', { name: '岩手県 2件中 達成1、順調1' })
    expect(iwate).toHaveAttribute('aria-disabled', 'true')
    expect(iwate).not.toHaveAttribute('href')
    const stages = screen.getByRole('table', { name: 'ステージ別' })
    expect(within(stages).queryByRole('link')).not.toBeInTheDocument()
  })
})
