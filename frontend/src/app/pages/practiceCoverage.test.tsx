import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { PracticeCoverage, PracticeGap } from '@/lib/api'
import { bureau, coordinator, measures } from '@/test/fixtures'
import { server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

vi.mock('@/features/coverage/CourseCanvas', () => ({ default: () => <p>グラフ</p> }))

const [measure] = measures
if (!measure) throw new Error('There is a measure in the fixtures.')

const coverage: PracticeCoverage = {
  entries: 67,
  stale: 12,
  topics: [
    { stage: 1, measure, entries: 6, kpis: 13, lagging: 2 },
    { stage: 3, measure, entries: 0, kpis: 4, lagging: 1 },
  ],
  course: [
    { period: '2021-Q1', adopted: 5, effectSeen: 0, stopped: 0 },
    { period: '2021-Q2', adopted: 3, effectSeen: 2, stopped: 1 },
  ],
}

const gap: PracticeGap = {
  tenant: '02',
  kpi: 'k1',
  kpiCode: 'R2-02-1',
  sentence: 'セミナーを年6回開催する。',
  stage: 2,
  measures: [measure],
  standing: 'off-track',
  illustrative: false,
  fitting: 26,
  best: [
    {
      practice: '03-0001',
      title: '海辺の相談会',
      illustrative: true,
      stale: false,
      points: 14,
      reasons: [],
      adopters: 2,
    },
  ],
}
const nothingFits: PracticeGap = {
  ...gap,
  tenant: '01',
  kpi: 'k2',
  kpiCode: 'R2-01-1',
  stage: 3,
  standing: 'at-risk',
  fitting: 0,
  best: [],
}

function given({
  covered = coverage,
  gaps = [gap, nothingFits],
}: {
  covered?: PracticeCoverage
  gaps?: PracticeGap[]
} = {}) {
  server.use(
    http.get('/api/plans/plan-2/practice-coverage', () => HttpResponse.json(covered)),
    http.get('/api/plans/plan-2/practice-gaps', () => HttpResponse.json(gaps)),
  )
}

const codes = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)

describe('where practice stands', () => {
  it('shows entries by stage and measure, each leading to them', async () => {
    signIn(coordinator)
    given()
    visit('/plans/plan-2/practices')
    const table = await screen.findByRole('table', { name: 'ステージと取組の種類ごとの事例' })
    const link = within(table).getByRole('link', { name: /ステージ1：6件/ })
    expect(link).toHaveAttribute('href', `/practices?stage=1&measure=${measure.code}`)
    expect(link.closest('td')).toHaveTextContent('KPI 13遅れ 2')
  })

  it('tells a topic that has KPIs but no entry from one that has neither', async () => {
    signIn(coordinator)
    given()
    visit('/plans/plan-2/practices')
    const table = await screen.findByRole('table', { name: 'ステージと取組の種類ごとの事例' })
    const cells = within(table).getAllByRole('cell')
    expect(cells[1]).toHaveTextContent('事例もKPIもありません')
    expect(cells[2]).toHaveTextContent('事例なしKPI 4遅れ 1')
    expect(screen.getByText('事例のない組合せ').parentElement).toHaveTextContent('うち遅れているKPIがあるもの：1')
  })

  it('says adoptions in a table, with their sum', async () => {
    signIn(coordinator)
    given()
    visit('/plans/plan-2/practices')
    const table = await screen.findByRole('table', { name: '四半期ごとの採用の件数' })
    expect(within(table).getAllByRole('row').at(-1)).toHaveTextContent(/Q2\s*3218$/)
  })

  it('tells a KPI nothing fits from one whose prefecture took nothing', async () => {
    signIn(coordinator)
    given()
    visit('/plans/plan-2/practices')
    const item = async (name: string) =>
      (await screen.findByRole('heading', { level: 3, name })).closest('li') as HTMLElement
    const unused = await item('青森県R2-02-1')
    const none = await item('北海道R2-01-1')
    expect(unused).toHaveTextContent('合う事例が26件ありますが、採用していません')
    expect(unused).toHaveTextContent('（岩手県、2県が採用）')
    expect(within(unused).getByRole('link', { name: '海辺の相談会' })).toHaveAttribute('href', '/practices/03-0001')
    expect(none).toHaveTextContent('合う事例がありません')
  })

  it('narrows the gaps and puts them in order, kept in the address', async () => {
    signIn(coordinator)
    given()
    const { user, router } = visit('/plans/plan-2/practices')
    await user.selectOptions(await screen.findByRole('combobox', { name: '並び順' }), '都道府県の順')
    expect(codes()).toEqual(['北海道R2-01-1', '青森県R2-02-1'])
    await user.selectOptions(screen.getByRole('combobox', { name: '事例の有無' }), '合う事例があるが未採用')
    expect(codes()).toEqual(['青森県R2-02-1'])
    expect(screen.getByText('2件中1件を表示')).toBeVisible()
    expect(router.state.location.search).toBe('?sort=tenant&kind=unused')
    await user.selectOptions(screen.getByRole('combobox', { name: 'ステージ' }), '3')
    expect(screen.getByText('条件に合うKPIはありません')).toBeVisible()
  })

  it('leads a bureau only to the KPIs of its region', async () => {
    signIn(bureau)
    given()
    visit('/plans/plan-2/practices')
    expect(await screen.findAllByText('セミナーを年6回開催する。')).toHaveLength(2)
    expect(
      screen.getAllByRole('link', { name: 'セミナーを年6回開催する。' }).map((link) => link.getAttribute('href')),
    ).toEqual(['/tenants/02/kpis/k1'])
  })

  it('says so where nothing is missing and nothing was adopted', async () => {
    signIn(coordinator)
    given({ covered: { ...coverage, course: [] }, gaps: [] })
    visit('/plans/plan-2/practices', 'en')
    expect(await screen.findByText('There is no KPI that no practice helps')).toBeVisible()
    expect(screen.getByText('No entry has been adopted yet')).toBeVisible()
  })
})
