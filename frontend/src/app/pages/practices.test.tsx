import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { Me, Practice, PracticeSummary, PracticeVersion } from '@/lib/api'
import { coordinator, editor, measures, seminarKpi, viewer } from '@/test/fixtures'
import { problem, sent, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

vi.mock('@/features/measurement/ChartCanvas', () => ({ default: () => null }))

const API = '/api/tenants/02/practices/02-0003'
const PAGE = '/tenants/02/practices/02-0003'

const office = { id: 'o1', name: '商工労働部 産業政策課', phone: '017-722-1111', email: null, etag: '0' }
const effect = {
  kpi: 'k1',
  kpiCode: 'R2-02-1',
  plan: 'plan-2',
  sentence: 'セミナーを年6回開催する。',
  unit: '回',
  accumulation: 'per-year',
  direction: 'at-least',
  illustrative: false,
  before: '2020',
  beforeValue: 2,
  after: '2021',
  afterValue: 6,
} as const
const texts = {
  problem: '出願が**少ない。**そこで',
  action: '内容',
  partners: '体制',
  cost: '費用',
  effect: '効果',
  success: '理由',
  pitfalls: '注意',
  transfer: '始め方',
}
const published = {
  ...texts,
  id: '02-0003',
  version: 1,
  title: 'りんご生産者の商標相談会',
  texts,
  stage: 2,
  plan: 'plan-2',
  policy: 1,
  measures: measures.slice(0, 1),
  industries: ['food'],
  enterprises: ['micro'],
  companies: ['株式会社例示工房'],
  office,
  illustrative: true,
  openToPublic: false,
  firstOn: '2020-05-01',
  publishedOn: '2020-05-01',
  publishedAt: '2020-05-01T00:00:00Z',
  confirmedOn: '2020-05-01',
  stale: true,
  effects: [effect],
  files: [],
}
const draft: PracticeVersion = {
  number: 1,
  abandoned: false,
  etag: '1-0',
  draftedAt: '2021-10-01T01:00:00Z',
  publishedAt: null,
  flow: { state: 'draft', possible: ['submit'], steps: [] },
  content: { ...texts, title: '相談会', openToPublic: false },
}
const practice: Practice = {
  id: '02-0003',
  illustrative: false,
  inFlow: 1,
  published: null,
  confirmedOn: null,
  stale: false,
  originKpi: null,
  originRound: null,
  effects: [],
  files: [],
  versions: [draft],
}
const summary: PracticeSummary = {
  id: '02-0003',
  title: 'りんご生産者の商標相談会',
  illustrative: false,
  originKpi: null,
  originRound: null,
  number: 1,
  state: 'confirmed',
  possible: [],
  published: 1,
  confirmedOn: '2020-05-01',
  stale: true,
  etag: '1-3',
}

function given(me: Me, entry: Practice = practice, list: PracticeSummary[] = [summary]) {
  signIn(me)
  server.use(
    http.get('/api/practice-vocabulary', () =>
      HttpResponse.json({
        measures,
        industries: [{ code: 'food', nameJa: '食品・飲料', nameEn: 'Food and drink' }],
        enterprises: [{ code: 'micro', nameJa: '小規模事業者', nameEn: 'Micro enterprises' }],
      }),
    ),
    http.get('/api/tenants/02/offices', () => HttpResponse.json([office])),
    http.get('/api/tenants/02/practices', () => HttpResponse.json(list)),
    http.get(API, () => HttpResponse.json(entry)),
  )
}

const saved = (etag: string, some: Partial<PracticeVersion> = {}) =>
  HttpResponse.json({ ...practice, versions: [{ ...draft, etag, ...some }] })

describe('a published entry', () => {
  const answer = (body: object) => server.use(http.get('/api/practices/02-0003', () => HttpResponse.json(body)))

  it('says what it is about, with its numbers, marks and contact', async () => {
    given(viewer)
    answer({ practice: published, withdrawn: null })
    visit('/practices/02-0003')
    expect(await screen.findByRole('heading', { level: 1, name: published.title })).toBeVisible()
    expect(screen.getByText('例示')).toBeVisible()
    expect(screen.getByText('要確認')).toBeVisible()
    expect(screen.getByRole('region', { name: '課題' })).toHaveTextContent('出願が少ない。そこで')
    expect(screen.getByText('少ない。').tagName).toBe('STRONG')
    const row = within(screen.getByRole('table', { name: /効果の数値/ })).getByRole('row', { name: /R2-02-1/ })
    expect(row).toHaveTextContent(/2回令和2年度（2020）.*6回令和3年度（2021）/)
    expect(screen.getByText('食品・飲料')).toBeVisible()
    expect(screen.getByRole('link', { name: '017-722-1111' })).toHaveAttribute('href', 'tel:0177221111')
  })

  it('that was withdrawn says so, and why', async () => {
    given(viewer)
    answer({ practice: null, withdrawn: { id: '02-0003', reason: '同意の撤回', withdrawnOn: '2021-06-01' } })
    visit('/practices/02-0003')
    expect(await screen.findByText('この事例は2021年6月1日に取り下げられました')).toBeVisible()
    expect(screen.getByText('理由：同意の撤回')).toBeVisible()
  })
})

describe('an entry the centre withdraws', () => {
  it('is read by the centre no more: what is left is that and why', async () => {
    const confirmed = { ...draft, flow: { ...draft.flow, state: 'confirmed' as const, possible: [] } }
    given(coordinator, { ...practice, inFlow: null, published: 1, versions: [confirmed] })
    server.use(
      http.post(`${API}/withdrawal`, () => {
        server.use(
          http.get(API, () => problem(404, 'not-found')),
          http.get('/api/practices/02-0003', () =>
            HttpResponse.json({
              practice: null,
              withdrawn: { id: '02-0003', reason: '同意の撤回', withdrawnOn: '2021-10-15' },
            }),
          ),
        )
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user, router } = visit(PAGE)
    await user.click(await screen.findByRole('button', { name: '公開を取り下げる' }))
    await user.type(screen.getByRole('textbox', { name: /^取り下げる理由/ }), '同意の撤回')
    await user.click(screen.getByRole('button', { name: '取り下げる' }))
    expect(await screen.findByText('理由：同意の撤回')).toBeVisible()
    expect(router.state.location.pathname).toBe('/practices/02-0003')
  })
})

describe('the entries of a prefecture', () => {
  it('are confirmed again where they are stale', async () => {
    given(editor)
    server.use(http.post(`${API}/confirmation`, () => HttpResponse.json({ ...practice, inFlow: null, published: 1 })))
    const { user } = visit('/tenants/02/practices')
    expect(await screen.findByText('公開')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '内容を確認した' }))
    expect(await screen.findByText('02-0003の内容を確認済みにしました')).toBeVisible()
  })

  it('are begun by their writers only', async () => {
    given(viewer, practice, [])
    visit('/tenants/02/practices')
    expect(await screen.findByText('取組事例はまだありません')).toBeVisible()
    expect(screen.queryByRole('button', { name: '新しい事例を書く' })).not.toBeInTheDocument()
  })
})

describe('an entry being written', () => {
  it('is kept by itself, and says since when', async () => {
    given(editor)
    const requests = sent('put', `${API}/draft`, () => saved('1-1'))
    const { user } = visit(PAGE)
    await user.type(await screen.findByRole('textbox', { name: /^題名/ }), 'の開催')
    expect(await screen.findByText(/に保存しました/)).toBeVisible()
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ ifMatch: '"1-0"', body: { title: '相談会の開催', problem: texts.problem } })
  })

  it('names what is missing in a list that leads to the field, and at the field', async () => {
    given(editor)
    const errors = [{ field: 'stage', code: 'field.required', message: '必ず入力してください' }]
    server.use(http.post(`${API}/draft/steps/submit`, () => problem(409, 'incomplete', { errors })))
    const { user } = visit(PAGE)
    await user.click(await screen.findByRole('button', { name: '提出する' }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('提出されていません')
    const stage = screen.getByRole('combobox', { name: /^支援段階/ })
    expect(stage).toBeInvalid()
    await user.click(within(alert).getByRole('button', { name: '支援段階：必ず入力してください' }))
    expect(stage).toHaveFocus()
    await user.selectOptions(stage, '2')
    expect(stage).toBeValid()
  })

  it('shows both when somebody else was faster', async () => {
    given(editor)
    const company = { name: '例示酒造', consentedOn: '2021-09-01', consentedBy: '代表取締役', openToPublic: true }
    const theirs = {
      ...draft,
      etag: '1-5',
      content: { ...draft.content, title: '先に書かれた題名', companies: [company] },
    }
    const requests = sent('put', `${API}/draft`, () =>
      requests.length === 1
        ? problem(412, 'precondition-failed', { current: { ...practice, versions: [theirs] } })
        : saved('1-6'),
    )
    const { user } = visit(PAGE)
    await user.type(await screen.findByRole('textbox', { name: /^題名/ }), '！')
    const dialog = await screen.findByRole('dialog', { name: 'ほかの人が先に変更しました' })
    expect(dialog).toHaveTextContent('先に書かれた題名')
    expect(dialog).toHaveTextContent('相談会！')
    expect(dialog).toHaveTextContent('例示酒造（2021-09-01、代表取締役、一般公開への同意あり）')
    await user.click(within(dialog).getByRole('button', { name: '自分の入力で上書きする' }))
    await waitFor(() => expect(requests.map(({ ifMatch }) => ifMatch)).toEqual(['"1-0"', '"1-5"']))
  })
})

describe('an entry that is stale while a new version is on its way', () => {
  it('can be confirmed by the desk all the same', async () => {
    const submitted = { ...draft, number: 2, flow: { ...draft.flow, state: 'submitted' as const, possible: [] } }
    given(
      { ...editor, roles: ['desk'] },
      { ...practice, inFlow: 2, published: 1, stale: true, confirmedOn: '2020-05-01', versions: [submitted, draft] },
    )
    visit(PAGE)
    expect(await screen.findByRole('button', { name: '内容を確認した' })).toBeVisible()
  })
})

describe('an entry that is begun from a self-verification', () => {
  it('is opened at once, also where the way to it goes away', async () => {
    given(editor, practice, [])
    let begun = false
    const requests = sent('post', '/api/tenants/02/practices', () => {
      begun = true
      return HttpResponse.json(practice, { status: 201 })
    })
    server.use(
      http.get('/api/tenants/02/kpis/k1', () => HttpResponse.json(seminarKpi)),
      http.get('/api/tenants/02/kpis/k1/self-verifications', () =>
        HttpResponse.json([{ round: { id: 'r1' }, verification: { rating: 's' } }]),
      ),
      http.get('/api/tenants/02/practices', () =>
        HttpResponse.json(begun ? [{ ...summary, originKpi: 'k1', originRound: 'r1' }] : []),
      ),
    )
    const { user, router } = visit('/tenants/02/kpis/k1')
    await user.click(await screen.findByRole('button', { name: 'この自己検証から取組事例を書く' }))
    expect(await screen.findByRole('textbox', { name: /^題名/ })).toBeVisible()
    expect(router.state.location.pathname).toBe(PAGE)
    expect(requests[0]?.body).toEqual({ selfVerification: { kpi: 'k1', round: 'r1' } })
  })
})
