import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type {
  Comment,
  Me,
  Recommendation,
  Report,
  ReportItem,
  SelfVerification,
  WaitingDefinition,
  WaitingReport,
} from '@/lib/api'
import type { FlowState, Step } from '@/lib/flow'
import { bureau, coordinator, editor, halfYearRound } from '@/test/fixtures'
import { problem, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const ITEM = '/api/tenants/02/rounds/r1/report/items/k1'

/** Aomori's seminars: one of three held, and the second quarter not entered. */
const seminars: ReportItem = {
  kpiId: 'k1',
  code: 'R2-02-1',
  sentence: 'セミナーを年6回開催する。',
  stage: 2,
  policy: 3,
  measures: [{ code: 'seminar', nameJa: 'セミナー', nameEn: 'Seminars' }],
  unit: '回',
  accumulation: 'per-year',
  direction: 'at-least',
  frequency: 'quarter',
  yearBasis: 'fiscal',
  illustrative: false,
  figures: {
    definitionNumber: 1,
    periodValue: 1,
    year: 2021,
    value: 1,
    target: 6,
    paceDue: 3,
    attainment: 1 / 6,
    paceRatio: 1 / 3,
    standing: 'off-track',
    rule: 'pace-far-behind',
    missing: ['2021-Q2'],
  },
  later: null,
  suggestion: { rating: 'c', reason: 'far-behind', ratio: 1 / 3 },
  miss: 'target',
  verification: null,
  unanswered: [],
  gaps: ['rating', 'happened', 'cause', 'nextAction'],
  history: [],
}

const fitting: Recommendation = {
  practice: '03-0001',
  title: '朝の会',
  illustrative: false,
  stale: false,
  points: 0,
  reasons: [],
  adopters: 0,
}

const verified: SelfVerification = {
  rating: 'c',
  happened: '1回開催した。',
  factors: '',
  externalConditions: '感染症が広がった。',
  cause: '会場が使えなかった。',
  nextAction: 'オンラインで開催する。',
  writtenBy: 'aomori-editor',
  writtenByName: '青森 花子',
  writtenAt: '2021-10-14T01:00:00Z',
  etag: '0',
}

const written: ReportItem = { ...seminars, verification: verified, gaps: [] }

function reportOf(state: FlowState, item: ReportItem, more: { possible?: Step[]; write?: boolean } = {}): Report {
  const by = { username: 'aomori-editor', name: '青森 花子', role: 'editor' }
  return {
    tenant: '02',
    round: halfYearRound,
    deadline: '2021-10-29',
    flow: {
      state,
      possible: more.possible ?? [],
      steps:
        state === 'draft' ? [] : [{ step: 'submit', to: 'submitted', by, at: '2021-10-14T02:00:00Z', reason: null }],
    },
    items: [item],
    permissions: { write: more.write ?? false, comment: true },
    etag: '7',
  }
}

/** The report as it stands; what a test sets is what the next reading finds. */
function given(me: Me, report: Report, comments: Comment[] = []) {
  const now = { report, comments }
  signIn(me)
  server.use(
    http.get('/api/tenants/02/rounds/r1/report', () => HttpResponse.json(now.report)),
    http.get('/api/tenants/02/rounds/r1/report/comments', () => HttpResponse.json(now.comments)),
  )
  return now
}

interface Sent {
  body: unknown
  ifMatch: string | null
  ifNoneMatch: string | null
}

function sent(method: 'post' | 'put', path: string, answer: (body: never) => Response): Sent[] {
  const requests: Sent[] = []
  server.use(
    http[method](path, async ({ request }) => {
      const body = (await request.json()) as never
      requests.push({
        body,
        ifMatch: request.headers.get('If-Match'),
        ifNoneMatch: request.headers.get('If-None-Match'),
      })
      return answer(body)
    }),
  )
  return requests
}

const draft = reportOf('draft', seminars, { possible: ['submit'], write: true })

async function card() {
  return within(await screen.findByRole('article', { name: /R2-02-1/ }))
}

describe('writing a report', () => {
  it('shows what is known beside what is asked, and leads to the missing result', async () => {
    given(editor, draft)
    visit('/tenants/02/rounds/r1')
    const item = await card()
    expect(item.getByText('R3年度上期の実績').nextSibling).toHaveTextContent('1回')
    expect(item.getByText('期末に必要な値').nextSibling).toHaveTextContent('3回')
    expect(item.getByRole('radio', { name: /目安/ })).toHaveAttribute('value', 'c')
    expect(item.getByText(/数値からの目安はCです/)).toBeVisible()
    expect(item.getByRole('link', { name: /第2四半期.*を入力/ })).toHaveAttribute(
      'href',
      '/tenants/02/kpis/k1?period=2021-Q2',
    )
    expect(item.queryByRole('heading', { name: /コメント/ })).not.toBeInTheDocument()
  })

  it('offers entries that may help where the target is missed; who adopts one goes on with the report', async () => {
    given(editor, draft)
    let list = [fitting]
    server.use(
      http.get('/api/practice-vocabulary', () => HttpResponse.json({ measures: [], industries: [], enterprises: [] })),
      http.get('/api/tenants/02/kpis/k1/recommended-practices', () => HttpResponse.json(list)),
    )
    const adopted = sent('post', '/api/tenants/02/adoptions', () => {
      list = []
      return HttpResponse.json({}, { status: 201 })
    })
    const { user, router } = visit('/tenants/02/rounds/r1')
    const item = await card()
    await user.click(await item.findByText('このKPIに役立ちそうな取組事例（1件）'))
    await user.click(await item.findByRole('button', { name: /自県で採用.*朝の会/ }))
    const told = await item.findByText(/「朝の会」を採用しました/)
    expect(adopted[0]?.body).toEqual({ practice: '03-0001', kpi: 'k1' })
    expect(told.closest('p')).toHaveFocus()
    expect(item.getByRole('link', { name: '採用した取組を見る' })).toHaveAttribute(
      'href',
      '/tenants/02/improvements?adoption=03-0001',
    )
    expect(router.state.location.pathname).toBe('/tenants/02/rounds/r1')
  })

  it('offers no entries where the target is met', async () => {
    const met = { ...seminars, miss: 'none' } as const
    const other = { ...seminars, kpiId: 'k2', code: 'R2-02-2' }
    given(editor, { ...draft, items: [met, other] })
    server.use(
      http.get('/api/practice-vocabulary', () => HttpResponse.json({ measures: [], industries: [], enterprises: [] })),
      http.get('/api/tenants/02/kpis/:kpi/recommended-practices', () => HttpResponse.json([fitting])),
    )
    visit('/tenants/02/rounds/r1')
    const [offer, ...more] = await screen.findAllByText(/役立ちそうな取組事例/)
    expect(offer?.closest('article')).toHaveAccessibleName(/R2-02-2/)
    expect(more).toHaveLength(0)
  })

  it('saves by itself, the first words as the first and the next on top of them', async () => {
    const now = given(editor, draft)
    let etag = -1
    const puts = sent('put', ITEM, (body: Partial<SelfVerification>) => {
      etag++
      const verification = { ...verified, ...body, etag: String(etag) }
      now.report = { ...draft, items: [{ ...seminars, verification, gaps: ['cause', 'nextAction'] }] }
      return HttpResponse.json(verification, { status: etag === 0 ? 201 : 200 })
    })
    const { user } = visit('/tenants/02/rounds/r1')
    const item = await card()
    await user.click(item.getByRole('radio', { name: /^C/ }))
    await user.type(item.getByRole('textbox', { name: /実施状況/ }), '1回開催した。')
    await user.tab()
    await waitFor(() => expect(puts).toHaveLength(1))
    expect(puts[0]).toMatchObject({ ifNoneMatch: '*', body: { rating: 'c', happened: '1回開催した。' } })
    expect(await item.findByText(/保存しました/)).toBeVisible()
    expect(await screen.findByText('あと2項目')).toBeVisible()

    await user.type(item.getByRole('textbox', { name: /要因/ }), '周知')
    await user.tab()
    await waitFor(() => expect(puts).toHaveLength(2))
    expect(puts[1]).toMatchObject({ ifMatch: '"0"', body: { factors: '周知' } })
  })

  it('saves what is unsaved before it is left', async () => {
    given(editor, draft)
    const puts = sent('put', ITEM, (body: Partial<SelfVerification>) => HttpResponse.json({ ...verified, ...body }))
    const { user, router } = visit('/tenants/02/rounds/r1')
    const item = await card()
    await user.type(item.getByRole('textbox', { name: /実施状況/ }), '開催した。')
    await user.click(
      within(screen.getByRole('navigation', { name: 'メインメニュー' })).getByRole('link', { name: /ヘルプ/ }),
    )
    await waitFor(() => expect(router.state.location.pathname).toBe('/help'))
    expect(puts.length).toBeGreaterThan(0)
  })

  it('keeps what was typed when it cannot be saved, and asks before it is left', async () => {
    given(editor, draft)
    sent('put', ITEM, () => problem(503, 'service-unavailable', { detail: 'しばらく待ってください。' }))
    const { user, router } = visit('/tenants/02/rounds/r1')
    const item = await card()
    await user.type(item.getByRole('textbox', { name: /実施状況/ }), '開催した。')
    await user.tab()
    expect(await item.findByRole('alert')).toHaveTextContent('しばらく待ってください。')
    expect(item.getByRole('textbox', { name: /実施状況/ })).toHaveValue('開催した。')
    await user.click(screen.getByRole('link', { name: '全国の状況' }))
    const question = await screen.findByRole('dialog')
    expect(router.state.location.pathname).toBe('/tenants/02/rounds/r1')
    await user.click(within(question).getAllByRole('button')[1] as HTMLElement)
    expect(item.getByRole('textbox', { name: /実施状況/ })).toHaveValue('開催した。')
  })

  it('shows both when somebody else saved first, and saves mine on top of theirs', async () => {
    given(editor, draft)
    const theirs = { ...verified, happened: '会場で開いた。', writtenByName: '青森 次郎', etag: '4' }
    const puts = sent('put', ITEM, (body: Partial<SelfVerification>) =>
      puts.length === 1
        ? problem(412, 'precondition-failed', { current: theirs })
        : HttpResponse.json({ ...verified, ...body, etag: '5' }),
    )
    const { user } = visit('/tenants/02/rounds/r1')
    const item = await card()
    await user.type(item.getByRole('textbox', { name: /実施状況/ }), '1回開催した。')
    await user.tab()
    const dialog = within(await screen.findByRole('dialog', { name: 'ほかの人が先に保存しました' }))
    expect(dialog.getByText('会場で開いた。')).toBeVisible()
    expect(dialog.getByText('1回開催した。')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: '自分の入力で保存する' }))
    await waitFor(() => expect(puts).toHaveLength(2))
    expect(puts[1]).toMatchObject({ ifMatch: '"4"', body: { happened: '1回開催した。' } })
  })

  it('names what is missing instead of submitting, and leads to it', async () => {
    given(editor, draft)
    const { user } = visit('/tenants/02/rounds/r1')
    const item = await card()
    await user.click(screen.getByRole('button', { name: '提出する' }))
    const summary = await screen.findByRole('alert')
    expect(summary).toHaveTextContent('提出の前に')
    expect(summary).toHaveFocus()
    await user.click(within(summary).getByRole('button', { name: '原因' }))
    expect(item.getByRole('textbox', { name: /原因/ })).toHaveFocus()
    expect(item.getByRole('textbox', { name: /原因/ })).toHaveAccessibleDescription(/原因を入力してください/)
  })

  it('waits to hear what became of improvements decided earlier, and leads to where that is told', async () => {
    const unanswered = [{ id: 'i1', title: '会場を増やす', state: 'underway' as const, dueOn: '2021-12-28' }]
    given(
      editor,
      reportOf('draft', { ...written, unanswered, gaps: ['improvements'] }, { possible: ['submit'], write: true }),
    )
    const { user } = visit('/tenants/02/rounds/r1')
    const item = await card()
    expect(item.getByText(/会場を増やす/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '提出する' }))
    await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: '改善策のその後' }))
    const link = item.getByRole('link', { name: 'KPIの画面で記入する' })
    expect(link).toHaveFocus()
    expect(link).toHaveAttribute('href', '/tenants/02/kpis/k1')
  })

  it('submits what is complete as it was last read', async () => {
    const now = given(editor, reportOf('draft', written, { possible: ['submit'], write: true }))
    const steps = sent('post', '/api/tenants/02/rounds/r1/report/steps/submit', () => {
      now.report = { ...reportOf('submitted', written, { possible: ['withdraw'] }), etag: '8' }
      return HttpResponse.json(now.report)
    })
    const { user } = visit('/tenants/02/rounds/r1')
    await user.click(await screen.findByRole('button', { name: '提出する' }))
    await waitFor(() => expect(steps).toEqual([expect.objectContaining({ ifMatch: '"7"', body: { reason: null } })]))
    expect(await screen.findByRole('button', { name: '取り下げる' })).toBeVisible()
    expect((await card()).queryByRole('textbox')).not.toBeInTheDocument()
  })
})

const question: Comment = {
  id: 'q1',
  kpiId: 'k1',
  kind: 'question',
  answers: null,
  text: '内訳を教えてください。',
  by: 'tohoku-bureau',
  byName: '東北 局子',
  role: 'bureau',
  at: '2021-10-14T03:00:00Z',
}

describe('reading a report', () => {
  it('shows a bureau what is said line by line, and lets it ask', async () => {
    const now = given(bureau, reportOf('endorsed', written, { possible: ['check', 'return'] }))
    const said = sent('post', `${ITEM}/comments`, () => {
      now.comments = [question]
      return HttpResponse.json(question, { status: 201 })
    })
    const { user } = visit('/tenants/02/rounds/r1')
    const item = await card()
    expect(item.getByText('会場が使えなかった。')).toBeVisible()
    expect(item.queryByText('要因')).not.toBeInTheDocument()
    await user.click(item.getByRole('button', { name: '質問・コメントを書く' }))
    await user.type(item.getByRole('textbox', { name: '内容' }), '内訳を教えてください。')
    await user.click(item.getByRole('button', { name: '書き込む' }))
    expect(await item.findByText('回答待ち')).toBeVisible()
    expect(said[0]?.body).toEqual({ kind: 'question', answers: null, text: '内訳を教えてください。' })
    expect(item.queryByRole('button', { name: '回答する' })).not.toBeInTheDocument()
  })

  it('lets the prefecture answer what was asked', async () => {
    given(editor, reportOf('submitted', written), [question])
    const said = sent('post', `${ITEM}/comments`, () =>
      HttpResponse.json({ ...question, id: 'a1', kind: 'answer', answers: 'q1' }, { status: 201 }),
    )
    const { user } = visit('/tenants/02/rounds/r1')
    const item = await card()
    expect(await screen.findByText('質問1件')).toBeVisible()
    await user.click(item.getByRole('button', { name: '回答する' }))
    await user.click(item.getByRole('button', { name: '書き込む' }))
    expect(item.getByRole('textbox', { name: '回答' })).toHaveAccessibleDescription(/内容を入力してください/)
    await user.type(item.getByRole('textbox', { name: '回答' }), '38社です。')
    await user.click(item.getByRole('button', { name: '書き込む' }))
    await waitFor(() => expect(said).toHaveLength(1))
    expect(said[0]?.body).toEqual({ kind: 'answer', answers: 'q1', text: '38社です。' })
  })

  it('marks what changed when somebody was faster', async () => {
    const now = given(bureau, reportOf('endorsed', written, { possible: ['check', 'return'] }))
    const current = {
      ...reportOf('endorsed', { ...written, verification: { ...verified, cause: '講師の都合がつかなかった。' } }),
      etag: '9',
    }
    sent('post', '/api/tenants/02/rounds/r1/report/steps/check', () => {
      now.report = { ...current, flow: { ...current.flow, possible: ['check', 'return'] } }
      return problem(412, 'precondition-failed', { current })
    })
    const { user } = visit('/tenants/02/rounds/r1')
    await user.click(await screen.findByRole('button', { name: '確認する' }))
    expect(await screen.findByText('講師の都合がつかなかった。')).toBeVisible()
    expect(screen.getByText('この項目は、あなたが見ていた内容から変わっています。')).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('ほかの人が先に変更しました')
  })

  it('says that the definition was amended since, and what is to be done', async () => {
    given(bureau, reportOf('submitted', { ...written, later: { ...written.figures, definitionNumber: 2 } }))
    visit('/tenants/02/rounds/r1')
    expect(await screen.findByText(/提出後にKPIの定義が改められました/)).toBeVisible()
  })

  it('says that later results differ from those it was submitted with', async () => {
    given(bureau, reportOf('submitted', { ...written, later: { ...written.figures, periodValue: 2 } }))
    visit('/tenants/02/rounds/r1')
    expect(await screen.findByText('提出後に実績が変わりました（1回 → 2回）。')).toBeVisible()
  })

  it('says plainly that it cannot be read yet', async () => {
    signIn(bureau)
    server.use(http.get('/api/tenants/02/rounds/r1/report', () => problem(404, 'not-found')))
    visit('/tenants/02/rounds/r1')
    expect(await screen.findByRole('heading', { name: 'この報告は、まだ閲覧できません' })).toBeVisible()
    expect(screen.getByRole('link', { name: '照会の状況を見る' })).toHaveAttribute('href', '/rounds/r1')
  })

  it('speaks English', async () => {
    given(bureau, reportOf('endorsed', written))
    visit('/tenants/02/rounds/r1', 'en')
    expect(await screen.findByRole('heading', { name: 'Report of Aomori' })).toBeVisible()
    expect((await card()).getByText(/33.3% of what was due/)).toBeVisible()
  })
})

function waiting(tenant: string, some: Partial<WaitingReport> = {}): WaitingReport {
  return {
    tenant,
    round: halfYearRound,
    state: 'endorsed',
    possible: ['check', 'return'],
    since: '2021-10-14T02:00:00Z',
    deadline: '2021-10-29',
    overdue: false,
    etag: `t${tenant}`,
    ...some,
  }
}

function waitingKpi(kpiId: string, some: Partial<WaitingDefinition> = {}): WaitingDefinition {
  return {
    tenant: '02',
    plan: 'plan-2',
    kpiId,
    code: `R2-02-${kpiId}`,
    sentence: '知財セミナーを年6回開催する。',
    kind: 'regional',
    amendment: false,
    illustrative: false,
    number: 1,
    state: 'endorsed',
    possible: ['check', 'return'],
    since: '2021-10-14T02:00:00Z',
    deadline: null,
    overdue: false,
    etag: `1-${kpiId}`,
    ...some,
  }
}

describe('the queue', () => {
  it('takes several KPIs further at once beside the reports, and says what became of each', async () => {
    signIn(bureau)
    let definitions = [waitingKpi('k1'), waitingKpi('k2', { amendment: true, number: 2 })]
    server.use(http.get('/api/queue', () => HttpResponse.json({ reports: [waiting('03')], definitions })))
    const steps = sent('post', '/api/definitions/steps/check', () => {
      definitions = definitions.slice(1)
      return HttpResponse.json([
        { tenant: '02', kpiId: 'k1', state: 'checked', problem: null, title: null },
        {
          tenant: '02',
          kpiId: 'k2',
          state: null,
          problem: 'precondition-failed',
          title: 'ほかの人が先に更新しています',
        },
      ])
    })
    const { user } = visit('/queue')
    const kpis = within(await screen.findByRole('list', { name: /KPI：手続を待っているもの/ }))
    expect(kpis.getByText('変更')).toBeVisible()
    expect(kpis.getAllByText('知財セミナーを年6回開催する。')).toHaveLength(2)
    await user.click(screen.getByRole('checkbox', { name: 'すべて選ぶ' }))
    await user.click(screen.getByRole('button', { name: '確認する（2件）' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '確認する' }))
    expect(await screen.findByText('1件を確認しました。')).toBeVisible()
    expect(screen.getByText('青森県 R2-02-k2：ほかの人が先に更新しています')).toBeVisible()
    expect(steps[0]?.body).toEqual({
      reason: null,
      definitions: [
        { tenant: '02', kpiId: 'k1', etag: '1-k1' },
        { tenant: '02', kpiId: 'k2', etag: '1-k2' },
      ],
    })
  })

  it('leads to the definition of a KPI of the centre', async () => {
    signIn(coordinator)
    server.use(
      http.get('/api/queue', () =>
        HttpResponse.json({
          reports: [],
          definitions: [waitingKpi('k9', { tenant: '00', code: 'C3-1', kind: 'core' })],
        }),
      ),
    )
    visit('/queue')
    expect(await screen.findByRole('link', { name: /開く.*中央KPI C3-1/ })).toHaveAttribute(
      'href',
      '/centre/kpis/k9/definition',
    )
    expect(screen.getByText('庁内承認済')).toBeVisible()
  })

  it('takes several further at once, and says what became of each', async () => {
    signIn(bureau)
    let reports = [waiting('01', { overdue: true }), waiting('02'), waiting('03')]
    server.use(http.get('/api/queue', () => HttpResponse.json({ reports, definitions: [] })))
    const steps = sent('post', '/api/rounds/r1/steps/check', () => {
      reports = [waiting('03')]
      return HttpResponse.json([
        { tenant: '01', state: 'checked', problem: null, title: null },
        { tenant: '02', state: null, problem: 'precondition-failed', title: 'ほかの人が先に更新しています' },
      ])
    })
    const { user } = visit('/queue')
    await user.click(await screen.findByRole('checkbox', { name: '北海道を選ぶ' }))
    await user.click(screen.getByRole('checkbox', { name: '青森県を選ぶ' }))
    await user.click(screen.getByRole('button', { name: '確認する（2件）' }))
    const dialog = within(screen.getByRole('dialog', { name: '2件をまとめて確認する' }))
    expect(dialog.getByText('青森県')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: '確認する' }))
    expect(await screen.findByText('1件を確認しました。')).toBeVisible()
    expect(screen.getByText('青森県：ほかの人が先に更新しています')).toBeVisible()
    expect(steps[0]?.body).toEqual({
      reason: null,
      reports: [
        { tenant: '01', etag: 't01' },
        { tenant: '02', etag: 't02' },
      ],
    })
    expect(await screen.findByRole('link', { name: /開く.*岩手県/ })).toHaveAttribute('href', '/tenants/03/rounds/r1')
  })

  it('says what became of the last ones, when nothing is left to do', async () => {
    signIn(bureau)
    let reports = [waiting('01'), waiting('02')]
    server.use(http.get('/api/queue', () => HttpResponse.json({ reports, definitions: [] })))
    sent('post', '/api/rounds/r1/steps/check', () => {
      reports = []
      return HttpResponse.json(['01', '02'].map((tenant) => ({ tenant, state: 'checked', problem: null, title: null })))
    })
    const { user } = visit('/queue')
    await user.click(await screen.findByRole('checkbox', { name: 'すべて選ぶ' }))
    await user.click(screen.getByRole('button', { name: '確認する（2件）' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '確認する' }))
    expect(await screen.findByText('2件を確認しました。')).toBeVisible()
  })

  it('returns several with one reason', async () => {
    signIn(coordinator)
    server.use(
      http.get('/api/queue', () =>
        HttpResponse.json({
          reports: ['02', '03'].map((code) => waiting(code, { state: 'checked', possible: ['confirm', 'return'] })),
          definitions: [],
        }),
      ),
    )
    const steps = sent('post', '/api/rounds/r1/steps/return', () => HttpResponse.json([]))
    const { user } = visit('/queue')
    await user.click(await screen.findByRole('checkbox', { name: 'すべて選ぶ' }))
    await user.click(screen.getByRole('button', { name: '差し戻す（2件）' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.type(dialog.getByRole('textbox'), '内訳を書いてください。')
    await user.click(dialog.getByRole('button', { name: '差し戻す' }))
    await waitFor(() => expect(steps[0]?.body).toMatchObject({ reason: '内訳を書いてください。' }))
  })

  it('offers what was returned to be revised, not to be taken further unread', async () => {
    signIn(editor)
    server.use(
      http.get('/api/queue', () =>
        HttpResponse.json({
          reports: [waiting('02', { state: 'returned', possible: ['submit'], etag: null })],
          definitions: [waitingKpi('k1', { state: 'returned', possible: ['submit'] })],
        }),
      ),
    )
    visit('/queue')
    const links = await screen.findAllByRole('link', { name: /開く/ })
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/tenants/02/rounds/r1',
      '/tenants/02/kpis/k1/definition',
    ])
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  })

  it('says when nothing waits', async () => {
    signIn(bureau)
    server.use(http.get('/api/queue', () => HttpResponse.json({ reports: [], definitions: [] })))
    visit('/queue')
    expect(await screen.findByText('手続を待っているものはありません')).toBeVisible()
  })
})
