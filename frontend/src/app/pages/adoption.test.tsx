import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { Adoption, PracticeGap, Recommendation, SharedAdoption, WaitingPractice } from '@/lib/api'
import {
  bureau,
  coordinator,
  editor,
  improvement,
  measures,
  publishedPractice,
  seminarKpi,
  seminarKpiOnTrack,
  viewer,
} from '@/test/fixtures'
import { problem, sent, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

// A canvas has nothing to look at in jsdom.
vi.mock('../../features/measurement/ChartCanvas', () => ({
  default: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}))

const KPI = '/tenants/02/kpis/k1'
const ADOPTIONS = '/api/tenants/02/adoptions'

const fitting: Recommendation = {
  practice: '03-0001',
  title: '朝の会で始める仕分け',
  illustrative: true,
  stale: true,
  points: 6,
  adopters: 2,
  reasons: [
    { kind: 'same-measure', points: 4, values: ['seminar', 'matching'] },
    { kind: 'same-stage', points: 3, values: ['2'] },
    { kind: 'same-policy', points: 1, values: ['3'] },
    { kind: 'similar-sentence', points: 2, values: ['セミナーを年4回開く。'] },
    { kind: 'named-industry', points: 2, values: ['food'] },
    { kind: 'named-enterprise', points: 2, values: ['micro'] },
    { kind: 'similar-prefecture', points: 2, values: ['03'] },
    { kind: 'numbers-moved', points: 2, values: ['R2-03-1'] },
    { kind: 'effect-elsewhere', points: 2, values: ['01'] },
    { kind: 'stale', points: -3, values: ['03-0001'] },
  ],
}

const adoption: Adoption = {
  practice: '03-0001',
  title: fitting.title,
  kpi: 'k1',
  kpiCode: 'R2-02-1',
  plan: 'plan-2',
  sentence: seminarKpi.sentence,
  unit: '回',
  accumulation: 'per-year',
  direction: 'at-least',
  improvement: 'i1',
  illustrative: false,
  state: 'started',
  possible: ['running', 'effect-seen', 'stopped'],
  adoptedOn: '2021-04-01',
  startedOn: '2021-05-01',
  effect: { before: '2020-H1', beforeValue: 2, after: '2021-H1', afterValue: 5, basis: 'same-season' },
  steps: [
    {
      state: 'considering',
      reason: null,
      on: '2021-04-01',
      byName: '青森 花子',
      role: 'editor',
      at: '2021-04-01T01:00:00Z',
    },
    {
      state: 'started',
      reason: '八戸から始めた。',
      on: '2021-05-01',
      byName: '青森 花子',
      role: 'editor',
      at: '2021-05-01T01:00:00Z',
    },
  ],
  etag: '4',
}

const shared: SharedAdoption = {
  tenant: '01',
  practice: '03-0001',
  kpi: 'k9',
  kpiCode: 'R2-01-1',
  sentence: '相談会を年10回開く。',
  unit: '回',
  accumulation: 'per-year',
  direction: 'at-least',
  illustrative: false,
  state: 'effect-seen',
  stateOn: '2021-10-01',
  adoptedOn: '2020-12-01',
  startedOn: '2021-04-01',
  reason: '申込みが倍になった。',
  effect: { before: '2020-H1', beforeValue: 3, after: '2021-H1', afterValue: 6, basis: 'same-season' },
}
const considered: SharedAdoption = {
  ...shared,
  tenant: '04',
  state: 'considering',
  reason: null,
  startedOn: null,
  effect: null as unknown as SharedAdoption['effect'],
}

function recommended(...list: Recommendation[]) {
  server.use(
    http.get('/api/practice-vocabulary', () =>
      HttpResponse.json({
        measures,
        industries: [{ code: 'food', nameJa: '食品・飲料', nameEn: 'Food and drink' }],
        enterprises: [{ code: 'micro', nameJa: '小規模事業者', nameEn: 'Micro enterprises' }],
      }),
    ),
    http.get('/api/tenants/02/kpis/k1/recommended-practices', () => HttpResponse.json(list)),
  )
}

/** The improvement of the adoption, with the adoption as it stands. */
function adopted(some: Partial<Adoption> = {}) {
  server.use(
    http.get('/api/tenants/02/improvements', () => HttpResponse.json([improvement])),
    http.get(ADOPTIONS, () => HttpResponse.json([{ ...adoption, ...some }])),
  )
}

/** The page of the entry, with who adopted it. */
function published(...adopters: SharedAdoption[]) {
  recommended()
  server.use(
    http.get('/api/practices/03-0001', () =>
      HttpResponse.json({ practice: { ...publishedPractice, title: fitting.title }, withdrawn: null }),
    ),
    http.get('/api/practices/03-0001/adoptions', () => HttpResponse.json(adopters)),
  )
}

describe('a KPI that lags', () => {
  it('is shown the entries that fit it, each with the reasons why in words', async () => {
    signIn(viewer)
    recommended(fitting)
    visit(KPI)
    const section = await screen.findByRole('region', { name: 'このKPIに役立ちそうな取組事例' })
    const reasons = await within(section).findByRole('list', { name: '示している理由' })
    expect(
      within(reasons)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '取組の種類が同じ：セミナー、マッチング',
      '支援段階が同じ：ステージ2 段階2',
      '基本方針が同じ：方針3',
      '内容が似ている：「セミナーを年4回開く。」',
      'KPIの対象と同じ業種：食品・飲料',
      'KPIの対象と同じ企業：小規模事業者',
      '条件の似た県の事例：岩手県',
      'KPIの実績が良くなった：R2-03-1',
      '採用した県でも効果あり：北海道',
      '12か月以上、内容が確認されていないため、順位を下げています',
    ])
    expect(within(section).getByRole('link', { name: fitting.title })).toHaveAttribute(
      'href',
      '/practices/03-0001?kpi=k1',
    )
    expect(within(section).getByText('2県が採用')).toBeVisible()
    expect(within(section).queryByRole('button', { name: /自県で採用/ })).not.toBeInTheDocument()
  })

  it('adopts one with one click, told before who will see it, and is led to the adoption', async () => {
    signIn(editor)
    recommended(fitting)
    adopted({ state: 'considering' })
    const begun = { ...adoption, state: 'considering' }
    const requests = sent('post', ADOPTIONS, () => HttpResponse.json(begun, { status: 201 }))
    const { user, router } = visit(KPI)
    expect(await screen.findByText(/すべての関係者に示されます/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /自県で採用.*朝の会/ }))
    // The KPI's page shows the adoption too, until the other page has come.
    const told = await screen.findByText(/^採用しました/)
    const panel = screen.getByRole('region', { name: /採用した取組事例.*朝の会/ })
    expect(panel).toContainElement(told)
    expect(router.state.location.pathname).toBe('/tenants/02/improvements')
    expect(requests[0]).toMatchObject({ body: { practice: '03-0001', kpi: 'k1' }, key: expect.stringMatching(/.{36}/) })
    expect(panel).toHaveFocus()
  })

  it('is told that an entry was adopted already, with the way to that', async () => {
    signIn(editor)
    recommended(fitting)
    const errors = [{ field: 'practice', code: 'field.adopted-already', message: 'この事例は既に採用しています' }]
    server.use(http.post(ADOPTIONS, () => problem(409, 'conflict', { errors })))
    const { user } = visit(KPI)
    await user.click(await screen.findByRole('button', { name: /自県で採用/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent('この事例は既に採用しています')
    expect(screen.getByRole('link', { name: '採用した取組を見る' })).toHaveAttribute(
      'href',
      '/tenants/02/improvements?adoption=03-0001',
    )
  })

  it('says so where nothing fits', async () => {
    signIn(viewer)
    recommended()
    visit(KPI)
    expect(await screen.findByText('このKPIに合う取組事例は、まだ公開されていません。')).toBeVisible()
  })

  it('shows three at once, and the rest when asked', async () => {
    signIn(viewer)
    recommended(...['1', '2', '3', '4', '5'].map((n) => ({ ...fitting, practice: `03-000${n}`, title: `事例${n}` })))
    const { user } = visit(KPI)
    expect(await screen.findByRole('link', { name: '事例3' })).toBeVisible()
    expect(screen.queryByRole('link', { name: '事例4' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'ほか2件を表示する' }))
    expect(screen.getByRole('link', { name: '事例5' })).toBeVisible()
  })
})

it('a KPI that does well is not burdened with entries', async () => {
  signIn(editor)
  recommended(fitting)
  server.use(http.get('/api/tenants/02/kpis/k1', () => HttpResponse.json(seminarKpiOnTrack)))
  visit(KPI)
  expect(await screen.findByRole('region', { name: '改善策' })).toBeVisible()
  expect(screen.queryByRole('region', { name: 'このKPIに役立ちそうな取組事例' })).not.toBeInTheDocument()
})

describe('an adoption', () => {
  it('shows at its improvement where it comes from, how far it has come, and the KPI before and after', async () => {
    signIn(viewer)
    adopted()
    visit('/tenants/02/improvements')
    const panel = await screen.findByRole('region', { name: /採用した取組事例/ })
    expect(within(panel).getByRole('link', { name: /03-0001.*朝の会/ })).toHaveAttribute('href', '/practices/03-0001')
    expect(panel).toHaveTextContent('取組前2回R2年度上期取組後5回R3年度上期良くなった年度内の同じ時期どうしの比較')
    expect(within(panel).getByText('八戸から始めた。')).toBeInTheDocument()
    expect(within(panel).queryByRole('button')).not.toBeInTheDocument()
  })

  it('asks what changed before an effect is recorded, and sends the state it was seen in', async () => {
    signIn(editor)
    adopted()
    const requests = sent('post', `${ADOPTIONS}/03-0001/steps`, () => HttpResponse.json(adoption))
    const { user } = visit('/tenants/02/improvements')
    await user.click(await screen.findByRole('button', { name: /効果を記録する/ }))
    const dialog = screen.getByRole('dialog', { name: '効果を記録する' })
    expect(dialog).toHaveTextContent('すべての関係者に示されます')
    await user.click(within(dialog).getByRole('button', { name: '記録する' }))
    const reason = within(dialog).getByRole('textbox', { name: /何がどう変わったか/ })
    expect(reason).toBeInvalid()
    expect(requests).toHaveLength(0)
    await user.type(reason, '参加が倍になった。')
    await user.click(within(dialog).getByRole('button', { name: '記録する' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(requests[0]).toMatchObject({ body: { state: 'effect-seen', reason: '参加が倍になった。' }, ifMatch: '"4"' })
  })

  it('is started without a word', async () => {
    signIn(editor)
    adopted({ state: 'considering', possible: ['started', 'stopped'] })
    const requests = sent('post', `${ADOPTIONS}/03-0001/steps`, () => HttpResponse.json(adoption))
    const { user } = visit('/tenants/02/improvements')
    await user.click(await screen.findByRole('button', { name: /着手した/ }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '記録する' }))
    await waitFor(() => expect(requests[0]?.body).toEqual({ state: 'started', reason: null }))
  })

  it('says that somebody else was faster', async () => {
    signIn(editor)
    adopted()
    server.use(http.post(`${ADOPTIONS}/03-0001/steps`, () => problem(412, 'precondition-failed')))
    const { user } = visit('/tenants/02/improvements')
    await user.click(await screen.findByRole('button', { name: /実施中にする/ }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '記録する' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('ほかの人が先に変更しました')
  })
})

describe('a published entry', () => {
  it('tells who adopted it and what came of it, as a picture and one by one', async () => {
    signIn(coordinator)
    published(shared, considered)
    visit('/practices/03-0001')
    const section = await screen.findByRole('region', { name: '採用した県とその後' })
    expect(
      await within(section).findByRole('img', { name: '岩手県の事例の広がり：2県が採用し、1県が効果を記録' }),
    ).toBeVisible()
    const [first, second] = within(within(section).getByRole('list', { name: '採用した県' })).getAllByRole('listitem')
    expect(first).toHaveTextContent('北海道効果あり2021年10月1日から')
    expect(first).toHaveTextContent('3回R2年度上期取組後6回R3年度上期良くなった')
    expect(first).toHaveTextContent('申込みが倍になった。')
    expect(second).toHaveTextContent('検討中')
    expect(second).not.toHaveTextContent('取組前')
  })

  it('is adopted for a KPI that is chosen', async () => {
    signIn(editor)
    published()
    adopted({ state: 'considering' })
    const requests = sent('post', ADOPTIONS, () => HttpResponse.json(adoption, { status: 201 }))
    server.use(
      http.get('/api/tenants/02/plans/plan-2/kpis', () =>
        HttpResponse.json([seminarKpi, { ...seminarKpi, id: 'k2', code: 'R2-02-2' }]),
      ),
    )
    const { user, router } = visit('/practices/03-0001')
    await user.click(await screen.findByRole('button', { name: '自県で採用' }))
    const dialog = screen.getByRole('dialog', { name: '03-0001を自県で採用' })
    expect(dialog).toHaveTextContent('すべての関係者に示されます')
    await user.click(within(dialog).getByRole('button', { name: '自県で採用' }))
    const kpi = within(dialog).getByRole('combobox', { name: /役立てるKPI/ })
    expect(kpi).toBeInvalid()
    await user.selectOptions(kpi, within(dialog).getByRole('option', { name: /R2-02-2（遅れ）/ }))
    await user.click(within(dialog).getByRole('button', { name: '自県で採用' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/tenants/02/improvements'))
    expect(requests[0]?.body).toEqual({ practice: '03-0001', kpi: 'k2' })
  })

  it('is adopted with one click for the KPI somebody comes from', async () => {
    signIn(editor)
    published()
    const requests = sent('post', ADOPTIONS, () => HttpResponse.json(adoption, { status: 201 }))
    const { user } = visit('/practices/03-0001?kpi=k1')
    await user.click(await screen.findByRole('button', { name: /R2-02-1のために自県で採用/ }))
    await waitFor(() => expect(requests[0]?.body).toEqual({ practice: '03-0001', kpi: 'k1' }))
  })

  it('leads to the adoption where the prefecture adopted it already', async () => {
    signIn(viewer)
    published({ ...shared, tenant: '02', state: 'running' })
    visit('/practices/03-0001')
    expect(await screen.findByRole('link', { name: '自県で採用済み（実施中）' })).toHaveAttribute(
      'href',
      '/tenants/02/improvements?adoption=03-0001',
    )
  })

  it('is not offered to whoever may not adopt', async () => {
    signIn(viewer)
    published()
    visit('/practices/03-0001')
    expect(await screen.findByText('採用した県は、まだありません。')).toBeVisible()
    expect(screen.queryByRole('button', { name: /自県で採用/ })).not.toBeInTheDocument()
  })
})

describe('the first page of a prefecture', () => {
  const gap: PracticeGap = {
    tenant: '02',
    kpi: 'k1',
    kpiCode: 'R2-02-1',
    sentence: seminarKpi.sentence,
    stage: 2,
    measures: [],
    standing: 'off-track',
    illustrative: false,
    fitting: 7,
    best: [fitting],
  }

  it('names the KPIs that entries may help, and the best of these', async () => {
    signIn(editor)
    server.use(http.get('/api/plans/plan-2/practice-gaps', () => HttpResponse.json([gap, { ...gap, fitting: 0 }])))
    visit('/')
    const section = await screen.findByRole('region', { name: '取組事例が役立ちそうなKPI' })
    expect(within(section).getByText(/合う事例 7件/)).toBeVisible()
    expect(within(section).getByRole('link', { name: fitting.title })).toHaveAttribute(
      'href',
      '/practices/03-0001?kpi=k1',
    )
    expect(within(section).getAllByRole('link', { name: /合う事例を見る/ })[0]).toHaveAttribute(
      'href',
      '/tenants/02/kpis/k1#recommended',
    )
  })

  it('leaves that out where nothing fits', async () => {
    signIn(editor)
    server.use(http.get('/api/plans/plan-2/practice-gaps', () => HttpResponse.json([{ ...gap, fitting: 0 }])))
    visit('/')
    expect(await screen.findByRole('link', { name: seminarKpi.sentence })).toBeVisible()
    expect(screen.queryByRole('region', { name: '取組事例が役立ちそうなKPI' })).not.toBeInTheDocument()
  })
})

it('the queue lists practice entries to be read one by one', async () => {
  signIn(bureau)
  const waiting: WaitingPractice = {
    id: '03-0002',
    title: '島の相談日',
    number: 2,
    state: 'endorsed',
    possible: ['check', 'return'],
    since: '2021-10-14T02:00:00Z',
    illustrative: false,
    etag: '2-1',
  }
  server.use(
    http.get('/api/queue', () => HttpResponse.json({ reports: [], definitions: [] })),
    http.get('/api/queue/practices', () => HttpResponse.json([waiting, { ...waiting, id: '03-0004' }])),
  )
  visit('/queue')
  const list = await screen.findByRole('list', { name: /取組事例：手続を待っているもの/ })
  await within(list).findAllByText(/岩手県/)
  const [first] = within(list).getAllByRole('listitem')
  expect(first).toHaveTextContent('岩手県 03-0002県承認済待ち始め 2021/10/14 11:00改訂島の相談日')
  expect(within(first as HTMLElement).getByRole('link')).toHaveAttribute('href', '/tenants/03/practices/03-0002')
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
})
