import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { KpiReview, KpiVersion, KpiVersions, Me, Plan } from '@/lib/api'
import {
  amendedVersions,
  approver,
  coordinator,
  editor,
  plans,
  seminarContent,
  seminarVersion,
  seminarVersions,
  viewer,
} from '@/test/fixtures'
import { problem, sent, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const PAGE = '/tenants/02/kpis/k1/definition'
const API = '/api/tenants/02/kpis/k1'

const draft: KpiVersion = {
  ...seminarVersion,
  flow: { state: 'draft', possible: ['submit'], steps: [] },
  draftedAt: '2021-10-01T01:00:00Z',
}
const drafted: KpiVersions = { ...seminarVersions, inForce: null, inFlow: 1, versions: [draft] }
const withoutUnit: KpiReview = {
  errors: [{ field: 'unit', code: 'field.target-without-unit', message: '単位を入力してください' }],
  hints: [{ field: 'vision', code: 'hint.no-vision', message: '構想の名称がありません' }],
}

/** A KPI as somebody finds it who may see it. */
function given(me: Me, kpi: KpiVersions, review: KpiReview = { errors: [], hints: [] }) {
  signIn(me)
  server.use(
    http.get(`${API}/versions`, () => HttpResponse.json(kpi)),
    http.get(`${API}/versions/:number/difference`, () =>
      HttpResponse.json({
        from: seminarVersion,
        to: amendedVersions.versions[0],
        changed: ['sentence', 'unit'],
        breaking: ['unit'],
      }),
    ),
    http.post('/api/tenants/02/plans/plan-2/kpis/validation', () => HttpResponse.json(review)),
  )
}

const saved = (etag: string, some: Partial<KpiVersion> = {}) =>
  HttpResponse.json({ ...drafted, versions: [{ ...draft, etag, ...some }] })

describe('a definition being written', () => {
  it('says what stands in the way and what to think of, at the field and in a list that leads there', async () => {
    given(editor, drafted, withoutUnit)
    const { user } = visit(PAGE)
    const unit = await screen.findByRole('combobox', { name: /^単位/ })
    await waitFor(() => expect(unit).toBeInvalid())
    expect(unit).toHaveAccessibleDescription(/単位を入力してください/)
    expect(screen.getByRole('textbox', { name: /^関連する構想/ })).toHaveAccessibleDescription(/構想の名称がありません/)
    expect(screen.getByRole('textbox', { name: /^関連する構想/ })).toBeValid()
    expect(screen.getByText('提出までに、1か所を直してください。')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '単位：単位を入力してください' }))
    expect(unit).toHaveFocus()
  })

  it('asks for what is merely not there yet at its field only once somebody tried to submit', async () => {
    const missing = [{ field: 'stage', code: 'field.required', message: '選んでください' }]
    given(editor, drafted, { errors: missing, hints: [] })
    server.use(http.post(`${API}/draft/steps/submit`, () => problem(409, 'incomplete', { errors: missing })))
    const { user } = visit(PAGE)
    const stage = await screen.findByRole('combobox', { name: /^ステージ/ })
    await screen.findByRole('button', { name: 'ステージ：選んでください' })
    expect(stage).toBeValid()
    await user.click(screen.getByRole('button', { name: '提出する' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('提出されていません')
    expect(stage).toBeInvalid()
  })

  it('is kept as it is typed, in full-width digits too, and says since when', async () => {
    given(editor, drafted)
    const requests = sent('put', `${API}/draft`, () => saved('1-1'))
    const { user } = visit(PAGE)
    const first = await screen.findByRole('textbox', { name: '令和2年度（2020）の目標値' })
    expect(screen.getByRole('button', { name: '保存する' })).toBeDisabled()
    await user.clear(first)
    await user.type(first, '１，２００')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByText(/に保存しました/)).toBeVisible()
    expect(requests[0]?.ifMatch).toBe('"1-0"')
    expect(requests[0]?.body).toEqual({
      content: {
        ...seminarContent,
        targets: [1200, 6, 6].map((value, index) => ({ fiscalYear: 2020 + index, value, note: null })),
      },
      amendment: null,
    })
  })

  it('is not sent with what cannot be read', async () => {
    given(editor, drafted)
    const requests = sent('put', `${API}/draft`, () => saved('1-1'))
    const { user } = visit(PAGE)
    const first = await screen.findByRole('textbox', { name: '令和2年度（2020）の目標値' })
    await user.type(first, '回くらい')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('目標値：数字で入力してください')
    expect(first).toBeInvalid()
    expect(requests).toHaveLength(0)
  })

  it('is saved before it is submitted', async () => {
    given(editor, drafted)
    sent('put', `${API}/draft`, () => saved('1-1'))
    const steps = sent('post', `${API}/draft/steps/submit`, () =>
      saved('1-2', { flow: { state: 'submitted', possible: ['withdraw'], steps: [] } }),
    )
    const { user } = visit(PAGE)
    await user.type(await screen.findByRole('textbox', { name: /^出典/ }), '県の年報')
    await user.click(screen.getByRole('button', { name: '提出する' }))
    expect(await screen.findByText('都道府県の承認者の承認を待っています。')).toBeVisible()
    expect(steps[0]?.ifMatch).toBe('"1-1"')
    expect(screen.queryByRole('form', { name: 'KPIの定義' })).not.toBeInTheDocument()
  })

  it('shows both when somebody else was faster, and the second may still have theirs', async () => {
    given(editor, drafted)
    const theirs = { ...draft, etag: '1-5', content: { ...seminarContent, sentence: '先に書かれた本文。' } }
    const requests = sent('put', `${API}/draft`, () =>
      requests.length === 1
        ? problem(412, 'precondition-failed', { current: { ...drafted, versions: [theirs] } })
        : saved('1-6'),
    )
    const { user } = visit(PAGE)
    const sentence = await screen.findByRole('textbox', { name: /^KPIの本文/ })
    await user.clear(sentence)
    await user.type(sentence, '私の本文。')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    const dialog = await screen.findByRole('dialog', { name: 'ほかの人が先に変更しました' })
    expect(dialog).toHaveTextContent('私の本文。')
    expect(dialog).toHaveTextContent('先に書かれた本文。')
    expect(within(dialog).queryByText('単位')).not.toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: '自分の入力で上書きする' }))
    await screen.findByText(/に保存しました/)
    expect(requests.map(({ ifMatch }) => ifMatch)).toEqual(['"1-0"', '"1-5"'])
  })

  it('may be given up after a question', async () => {
    given(editor, drafted)
    let given_up = false
    server.use(
      http.delete(`${API}/draft`, ({ request }) => {
        given_up = request.headers.get('If-Match') === '"1-0"'
        return new HttpResponse(null, { status: 204 })
      }),
      http.get('/api/tenants/02/plans/plan-2/definitions', () => HttpResponse.json([])),
    )
    const { user, router } = visit(PAGE)
    await user.click(await screen.findByRole('button', { name: '取りやめる' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取りやめる' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/tenants/02/plans/plan-2/definitions'))
    expect(given_up).toBe(true)
  })
})

describe('an amendment', () => {
  it('is begun with a reason and the first year it speaks of', async () => {
    given(editor, seminarVersions)
    const requests = sent('post', `${API}/amendments`, () => HttpResponse.json(amendedVersions, { status: 201 }))
    const { user } = visit(PAGE)
    await user.click(await screen.findByRole('button', { name: '改定を始める' }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '改定を始める' }))
    expect(within(dialog).getByRole('textbox', { name: /改定の理由/ })).toBeInvalid()
    expect(requests).toHaveLength(0)
    await user.type(within(dialog).getByRole('textbox', { name: /改定の理由/ }), 'オンライン開催を数えるため。')
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /適用を始める年度/ }), '2022')
    await user.click(within(dialog).getByRole('button', { name: '改定を始める' }))
    expect(await screen.findByRole('form', { name: 'KPIの定義' })).toBeVisible()
    expect(requests[0]?.body).toEqual({ reason: 'オンライン開催を数えるため。', effectiveFrom: 2022 })
  })

  it('breaks the series by itself where something else is counted, and only then without being asked', async () => {
    given(editor, amendedVersions)
    const requests = sent('put', `${API}/draft`, () => HttpResponse.json(amendedVersions))
    const { user } = visit(PAGE)
    const box = await screen.findByRole('checkbox', { name: /系列の断絶とする/ })
    expect(box).toBeChecked()
    expect(box).toBeDisabled()
    expect(box).toHaveAccessibleDescription('単位が変わるため、系列の断絶になります。')
    const unit = screen.getByRole('combobox', { name: /^単位/ })
    await user.clear(unit)
    await user.type(unit, '回')
    const free = screen.getByRole('checkbox', { name: /系列の断絶とする/ })
    expect(free).toBeEnabled()
    expect(free).not.toBeChecked()
    await user.click(screen.getByRole('button', { name: '保存する' }))
    await waitFor(() => expect(requests).toHaveLength(1))
    expect(requests[0]?.body).toMatchObject({
      amendment: { effectiveFrom: 2021, seriesBreak: false, reason: 'オンライン開催を数えるため。' },
    })
  })

  it('is compared with what is in force: what changed is said in words', async () => {
    given(approver, {
      ...amendedVersions,
      versions: amendedVersions.versions.map((version) =>
        version.number === 2
          ? {
              ...version,
              flow: { state: 'submitted' as const, possible: ['endorse' as const, 'return' as const], steps: [] },
            }
          : version,
      ),
    })
    const { user } = visit(PAGE)
    const table = await screen.findByRole('table', { name: '第1版と第2版の比較' })
    const row = within(table).getByRole('row', { name: /^KPIの本文/ })
    expect(row).toHaveTextContent('変更')
    expect(within(row).getByText('6').tagName).toBe('DEL')
    expect(within(row).getByText('8').tagName).toBe('INS')
    expect(within(table).getByRole('row', { name: /^単位/ })).toHaveTextContent('系列の断絶')
    expect(within(table).queryByRole('row', { name: /^ステージ/ })).not.toBeInTheDocument()
    await user.click(screen.getByRole('checkbox', { name: '変わらない項目も表示する' }))
    expect(within(table).getByRole('row', { name: /^ステージ/ })).not.toHaveTextContent('変更')
    expect(screen.getByRole('button', { name: '承認する' })).toBeVisible()
  })

  it('compares the two versions that are chosen', async () => {
    given(editor, { ...seminarVersions, versions: amendedVersions.versions })
    const asked: string[] = []
    server.use(
      http.get(`${API}/versions/:number/difference`, ({ params, request }) => {
        asked.push(`${params.number}-${new URL(request.url).searchParams.get('to')}`)
        return HttpResponse.json({ from: seminarVersion, to: seminarVersion, changed: [], breaking: [] })
      }),
    )
    const { user, router } = visit(`${PAGE}?from=2&to=1`)
    await screen.findByText('二つの版に違いはありません。')
    await user.selectOptions(screen.getByRole('combobox', { name: '前の版' }), '1')
    await waitFor(() => expect(asked).toEqual(['2-1', '1-1']))
    expect(router.state.location.search).toBe('?from=1&to=1')
  })
})

describe('a definition in force', () => {
  it('is read by people who do not write it, and amended by none of them', async () => {
    given(viewer, seminarVersions)
    visit(PAGE)
    expect(await screen.findByText(seminarContent.sentence ?? '')).toBeVisible()
    expect(screen.queryByRole('button', { name: '改定を始める' })).not.toBeInTheDocument()
  })

  it('is found from its KPI, with a note when a new version is on its way', async () => {
    given(editor, amendedVersions)
    visit('/tenants/02/kpis/k1')
    expect(await screen.findByText('新しい版の手続中：')).toBeVisible()
    expect(screen.getByRole('link', { name: '定義と版の履歴' })).toHaveAttribute('href', PAGE)
  })
})

describe('the next plan', () => {
  const third: Plan = {
    ...(plans[1] as Plan),
    id: 'plan-3',
    nameJa: '第3次行動計画',
    firstYear: 2023,
    lastYear: 2025,
    openedOn: '2021-10-01',
    draftingDeadline: '2022-01-31',
  }
  const past: KpiVersions = { ...seminarVersions, id: 'k2', code: 'R2-02-2' }
  const carried: KpiVersions = {
    ...drafted,
    id: 'k3',
    code: 'R5-02-1',
    plan: 'plan-3',
    follows: { plan: 'plan-2', id: 'k1', code: 'R2-02-1' },
  }
  function open(me: Me, present: KpiVersions[]) {
    signIn(me)
    server.use(
      http.get('/api/plans', () => HttpResponse.json([...plans, third])),
      http.get('/api/tenants/02/plans/plan-1/definitions', () => HttpResponse.json([])),
      http.get('/api/tenants/02/plans/plan-2/definitions', () => HttpResponse.json([seminarVersions, past])),
      http.get('/api/tenants/02/plans/plan-3/definitions', () => HttpResponse.json(present)),
    )
  }

  it('is announced on the first page with its deadline', async () => {
    open(editor, [])
    visit('/')
    expect(await screen.findByText('「第3次行動計画」のKPIを策定しています')).toBeVisible()
    expect(screen.getByText('2022年1月31日(月)')).toBeVisible()
    expect(screen.getByRole('link', { name: 'KPIを作成する' })).toHaveAttribute(
      'href',
      '/tenants/02/plans/plan-3/definitions',
    )
  })

  it('takes KPIs over from the last one, several at once, and no KPI twice', async () => {
    open(editor, [carried])
    const requests = sent('post', '/api/tenants/02/plans/plan-3/carried-over', () =>
      HttpResponse.json({ kpis: [carried] }, { status: 201 }),
    )
    const { user, router } = visit('/tenants/02/plans/plan-3/definitions/carry-over')
    const group = await screen.findByRole('group', { name: '第2次行動計画' })
    expect(within(group).getByRole('checkbox', { name: /R2-02-1.*引継ぎ済み（R5-02-1）/ })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: '選んだ0件を引き継ぐ' }))
    expect(screen.getByRole('alert')).toHaveTextContent('引き継ぐKPIを選んでください。')
    await user.click(within(group).getByRole('checkbox', { name: /R2-02-2/ }))
    await user.click(screen.getByRole('button', { name: '選んだ1件を引き継ぐ' }))
    expect(await screen.findByText('1件を引き継ぎました')).toBeVisible()
    expect(router.state.location.pathname).toBe('/tenants/02/plans/plan-3/definitions')
    expect(requests[0]?.body).toEqual({ kpiIds: ['k2'] })
    expect(requests[0]?.key).not.toBeNull()
  })

  it('lists its KPIs with where they come from and what waits for the reader', async () => {
    open(editor, [carried])
    visit('/tenants/02/plans/plan-3/definitions')
    const item = (await screen.findByRole('link', { name: seminarContent.sentence ?? '' })).closest('li')
    expect(item).toHaveTextContent('「第2次行動計画」から引継ぎ：R2-02-1')
    expect(item).toHaveTextContent('作成中')
    expect(item).toHaveTextContent('あなたの手続：提出する')
  })

  it('is written in by editors only', async () => {
    open(viewer, [])
    visit('/tenants/02/plans/plan-3/definitions/carry-over')
    expect(await screen.findByText('KPIを作成する権限がありません')).toBeVisible()
  })

  it('gets a new KPI from its sentence', async () => {
    open(editor, [])
    const requests = sent('post', '/api/tenants/02/plans/plan-3/kpis', () =>
      HttpResponse.json(carried, { status: 201 }),
    )
    server.use(http.post('/api/tenants/02/plans/plan-3/kpis/validation', () => HttpResponse.json(withoutUnit)))
    const { user, router } = visit('/tenants/02/plans/plan-3/definitions')
    await user.click(await screen.findByRole('button', { name: '新しいKPIを作る' }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '作成する' }))
    expect(within(dialog).getByRole('textbox', { name: /KPIの本文/ })).toBeInvalid()
    await user.type(within(dialog).getByRole('textbox', { name: /KPIの本文/ }), '相談を年30件受ける。')
    await user.click(within(dialog).getByRole('button', { name: '作成する' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/tenants/02/kpis/k3/definition'))
    expect(requests[0]?.body).toMatchObject({ content: { sentence: '相談を年30件受ける。', targets: [] } })
  })

  it("takes the centre's KPIs by their own way, with kind and names", async () => {
    open(coordinator, [])
    const requests = sent('post', '/api/centre/plans/plan-3/kpis', () => HttpResponse.json(carried, { status: 201 }))
    server.use(
      http.get('/api/centre/plans/plan-3/definitions', () => HttpResponse.json([])),
      http.get('/api/centre/kpis/k3/versions', () => HttpResponse.json(carried)),
      http.post('/api/centre/plans/plan-3/kpis/validation', () => HttpResponse.json(withoutUnit)),
    )
    const { user, router } = visit('/centre/plans/plan-3/definitions')
    await user.click(await screen.findByRole('button', { name: '新しいKPIを作る' }))
    const dialog = screen.getByRole('dialog')
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /区分/ }), 'outcome')
    await user.type(within(dialog).getByRole('textbox', { name: /KPIの本文/ }), '特許出願件数')
    await user.click(within(dialog).getByRole('button', { name: '作成する' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/centre/kpis/k3/definition'))
    expect(requests[0]?.body).toMatchObject({ kind: 'outcome', content: { sentence: '特許出願件数' } })
  })
})
