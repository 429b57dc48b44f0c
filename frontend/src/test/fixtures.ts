import type {
  Counts,
  Improvement,
  KpiContent,
  KpiDetail,
  KpiSummary,
  KpiVersion,
  KpiVersions,
  Me,
  Measure,
  Overview,
  Plan,
  PracticeExchange,
  PublishedPractice,
  ReportProgress,
  Round,
  RoundCell,
  RoundCounts,
  RoundMatrix,
  Tenant,
  Todo,
} from '@/lib/api'
import { TILES } from '../ui/tiles'

export const aomori = { code: '02', nameJa: '青森県', nameEn: 'Aomori' }

export const editor: Me = {
  username: 'aomori-editor',
  displayName: '青森 花子',
  roles: ['editor'],
  tenant: aomori,
  region: null,
  businessDate: '2021-10-15',
  demonstration: true,
}
export const viewer: Me = { ...editor, username: 'aomori-viewer', roles: ['viewer'] }
export const approver: Me = { ...editor, username: 'aomori-approver', roles: ['approver'] }
export const coordinator: Me = {
  ...editor,
  username: 'jpo-coordinator',
  displayName: '特許 一郎',
  roles: ['jpo-coordinator'],
  tenant: null,
}
export const bureau: Me = {
  ...coordinator,
  username: 'tohoku-bureau',
  roles: ['bureau'],
  region: { code: 'tohoku', nameJa: '東北経済産業局', nameEn: 'Tohoku' },
}

/** All 47 by code; three carry the names tests look for. */
export const tenants: Tenant[] = Object.keys(TILES)
  .sort()
  .map((code) => {
    const known = { '01': ['北海道', 'Hokkaido'], '02': ['青森県', 'Aomori'], '03': ['岩手県', 'Iwate'] }[code]
    return {
      code,
      nameJa: known?.[0] ?? `第${code}県`,
      nameEn: known?.[1] ?? `Prefecture ${code}`,
      bureau: code === '01' ? 'hokkaido' : code <= '07' ? 'tohoku' : 'kanto',
    }
  })

export const bureaus = [
  { code: 'hokkaido', nameJa: '北海道経済産業局', nameEn: 'Hokkaido' },
  { code: 'tohoku', nameJa: '東北経済産業局', nameEn: 'Tohoku' },
  { code: 'kanto', nameJa: '関東経済産業局', nameEn: 'Kanto' },
]

const numbered = (ja: string, en: string) =>
  [1, 2, 3].map((number) => ({ number, nameJa: `${ja}${number}`, nameEn: `${en} ${number}` }))

export const plans: Plan[] = [
  {
    id: 'plan-1',
    nameJa: '第1次行動計画',
    nameEn: 'Plan 1',
    firstYear: 2016,
    lastYear: 2019,
    policies: numbered('方針', 'Policy'),
    stages: numbered('段階', 'Step'),
    publishedFigures: [
      {
        code: 'regional',
        labelJa: '地域KPI',
        labelEn: 'Regional',
        achieved: 136,
        set: 148,
        sourceJa: '概要',
        sourceEn: 'Outline',
      },
      {
        code: 'stages',
        labelJa: '支援段階別',
        labelEn: 'By stage',
        achieved: 17,
        set: 20,
        sourceJa: '概要',
        sourceEn: 'Outline',
      },
    ],
    openedOn: '2016-04-01',
    draftingDeadline: null,
    etag: '0',
  },
  {
    id: 'plan-2',
    nameJa: '第2次行動計画',
    nameEn: 'Plan 2',
    firstYear: 2020,
    lastYear: 2022,
    policies: numbered('方針', 'Policy'),
    stages: numbered('段階', 'Step'),
    publishedFigures: [],
    openedOn: '2020-04-01',
    draftingDeadline: null,
    etag: '0',
  },
]

export function counts(some: Partial<Counts> = {}): Counts {
  const all = {
    achieved: 0,
    onTrack: 0,
    atRisk: 0,
    offTrack: 0,
    noData: 0,
    hardToEvaluate: 0,
    cancelled: 0,
    ...some,
  }
  return { ...all, set: Object.values(all).reduce((sum, count) => sum + count, 0) }
}

export function overviewOf(plan: string): Overview {
  const regional =
    plan === 'plan-1' ? counts({ achieved: 136, offTrack: 12 }) : counts({ achieved: 20, onTrack: 60, offTrack: 32 })
  return {
    plan,
    asOf: '2021-10-15',
    regional,
    central: counts({ achieved: 5, offTrack: 1 }),
    outcomes: counts(),
    tenants: tenants.map(({ code }) => ({
      code,
      ...counts({ achieved: 1, onTrack: 1, offTrack: code === '02' ? 1 : 0 }),
    })),
    byStage: ([1, 2, 3] as const).map((stage) => ({ stage, ...counts({ onTrack: stage * 10 }) })),
    byPolicy: ([1, 2, 3] as const).map((policy) => ({ policy, ...counts({ onTrack: policy }) })),
    byBureau: bureaus.map(({ code }) => ({ bureau: code, ...counts({ onTrack: 3, atRisk: 2 }) })),
    illustrative: plan === 'plan-1' ? 148 : 109,
  }
}

/** Aomori's six seminars a year, reported once of two quarters that have ended. */
const sixAYear = [2020, 2021, 2022].map((fiscalYear) => ({ fiscalYear, planEnd: false, value: 6, note: null }))

export const seminarKpi: KpiDetail = {
  id: 'k1',
  code: 'R2-02-1',
  tenant: '02',
  plan: 'plan-2',
  level: 'regional',
  kind: 'regional',
  sentence: 'セミナーを年6回開催する。',
  nameJa: null,
  nameEn: null,
  stage: 2,
  policy: 3,
  measures: [{ code: 'seminar', nameJa: 'セミナー', nameEn: 'Seminars' }],
  unit: '回',
  accumulation: 'per-year',
  direction: 'at-least',
  frequency: 'quarter',
  yearBasis: 'fiscal',
  decimals: 0,
  illustrative: false,
  attainment: 1 / 6,
  standing: 'off-track',
  target: 6,
  result: 1,
  judgement: {
    standing: 'off-track',
    rule: 'pace-far-behind',
    year: 2021,
    value: 1,
    target: 6,
    paceDue: 3,
    attainment: 1 / 6,
    paceRatio: 1 / 3,
    missingPeriods: ['2021-Q2'],
    planEnded: false,
  },
  owner: '商工労働部',
  vision: null,
  qualitative: null,
  baseline: null,
  source: null,
  declaration: null,
  targets: sixAYear,
  definitionNumber: 1,
  versions: [
    {
      number: 1,
      series: 1,
      begins: '2020-Q4',
      seriesBreak: false,
      reason: null,
      confirmedAt: null,
      unit: '回',
      decimals: 0,
      accumulation: 'per-year',
      frequency: 'quarter',
      yearBasis: 'fiscal',
      targets: sixAYear,
    },
  ],
  years: [
    { fiscalYear: 2020, definitionNumber: 1, value: 6, target: 6, attainment: 1, locked: true },
    { fiscalYear: 2021, definitionNumber: 1, value: 1, target: 6, attainment: 1 / 6, locked: false },
  ],
  periods: [
    {
      period: '2020-Q4',
      fiscalYear: 2020,
      definitionNumber: 1,
      start: '2021-01-01',
      end: '2021-03-31',
      deadline: '2021-10-31',
      state: 'locked',
    },
    {
      period: '2021-Q1',
      fiscalYear: 2021,
      definitionNumber: 1,
      start: '2021-04-01',
      end: '2021-06-30',
      deadline: '2021-10-31',
      state: 'open',
    },
    {
      period: '2021-Q2',
      fiscalYear: 2021,
      definitionNumber: 1,
      start: '2021-07-01',
      end: '2021-09-30',
      deadline: '2021-10-31',
      state: 'open',
    },
    {
      period: '2021-Q3',
      fiscalYear: 2021,
      definitionNumber: 1,
      start: '2021-10-01',
      end: '2021-12-31',
      deadline: '2021-10-31',
      state: 'future',
    },
    {
      period: '2021-Q4',
      fiscalYear: 2021,
      definitionNumber: 1,
      start: '2022-01-01',
      end: '2022-03-31',
      deadline: '2021-10-31',
      state: 'future',
    },
  ],
  results: [
    {
      period: '2020-Q4',
      definitionNumber: 1,
      value: 2,
      note: '',
      etag: '"a"',
      recordedBy: 'x',
      recordedByName: '田中',
      recordedAt: '2021-04-05T01:00:00Z',
      illustrative: true,
      origin: 'entry',
    },
    {
      period: '2021-Q1',
      definitionNumber: 1,
      value: 1,
      note: '八戸',
      etag: '"b"',
      recordedBy: 'aomori-editor',
      recordedByName: '青森 花子',
      recordedAt: '2021-07-05T01:00:00Z',
      illustrative: false,
      origin: 'entry',
    },
  ],
  series: [
    { period: '2020-Q4', definitionNumber: 1, value: 2, running: 6, paceDue: 6 },
    { period: '2021-Q1', definitionNumber: 1, value: 1, running: 1, paceDue: 1.5 },
    { period: '2021-Q2', definitionNumber: 1, value: null, running: null, paceDue: 3 },
    { period: '2021-Q3', definitionNumber: 1, value: null, running: null, paceDue: 4.5 },
    { period: '2021-Q4', definitionNumber: 1, value: null, running: null, paceDue: 6 },
  ],
  history: [],
  permissions: { record: true, proxy: false },
}

/** The same KPI once two seminars of the second quarter are in. */
export const seminarKpiOnTrack: KpiDetail = {
  ...seminarKpi,
  results: [
    ...seminarKpi.results,
    ...seminarKpi.results.slice(-1).map((last) => ({ ...last, period: '2021-Q2', value: 2 })),
  ],
  standing: 'on-track',
  result: 3,
  attainment: 0.5,
  judgement: {
    ...seminarKpi.judgement,
    standing: 'on-track',
    rule: 'pace-met',
    value: 3,
    attainment: 0.5,
    paceRatio: 1,
    missingPeriods: [],
  },
}

export function summaryOf(kpi: KpiDetail, changes: Partial<KpiSummary> = {}): KpiSummary {
  return { ...kpi, ...changes }
}

/** The second quarter is due, and an earlier one overdue. */
export const todos: Todo[] = [
  {
    kind: 'result',
    tenant: '02',
    thing: '商談を成立させる。',
    kpiCode: 'R2-02-2',
    period: '2021-Q1',
    deadline: '2021-07-31',
    overdue: true,
    illustrative: false,
    path: '/tenants/02/kpis/k2?period=2021-Q1',
  },
  {
    kind: 'result',
    tenant: '02',
    thing: seminarKpi.sentence,
    kpiCode: 'R2-02-1',
    period: '2021-Q2',
    deadline: '2021-10-31',
    overdue: false,
    illustrative: false,
    path: '/tenants/02/kpis/k1?period=2021-Q2',
  },
]

/** The first half of 2021, asked about until two weeks from the business date. */
export const halfYearRound: Round = {
  id: 'r1',
  plan: 'plan-2',
  period: '2021-H1',
  title: '上半期の照会',
  instructions: '根拠資料を確認してください。',
  deadline: '2021-10-29',
  state: 'open',
  etag: '0',
}

export function cellOf(tenant: string, some: Partial<RoundCell> = {}): RoundCell {
  return {
    tenant,
    state: 'not-started',
    deadline: '2021-10-29',
    overdue: false,
    remindedOn: null,
    locked: false,
    extension: null,
    ...some,
  }
}

export function matrixOf(cells: RoundCell[]): RoundMatrix {
  const inState = (...states: ReportProgress[]) => cells.filter(({ state }) => states.includes(state)).length
  const counts: RoundCounts = {
    prefectures: cells.length,
    notStarted: inState('not-started'),
    inProgress: inState('in-progress'),
    returned: inState('returned'),
    submitted: inState('submitted'),
    endorsed: inState('endorsed'),
    checked: inState('checked'),
    confirmed: inState('confirmed'),
    handedIn: inState('submitted', 'endorsed', 'checked', 'confirmed'),
    overdue: cells.filter(({ overdue }) => overdue).length,
    asking: cells.filter(({ extension }) => extension?.state === 'asked').length,
  }
  return { asOf: '2021-10-15', counts, cells }
}
export const improvement: Improvement = {
  id: 'i1',
  kpiId: 'k1',
  kpiCode: 'R2-02-1',
  sentence: seminarKpi.sentence,
  plan: 'plan-2',
  illustrative: false,
  originRound: null,
  title: 'オンライン開催への切替え',
  what: '会場外からも参加できるようにする。',
  owner: '産業政策課',
  dueOn: '2021-12-28',
  state: 'planned',
  possible: ['underway', 'done', 'dropped'],
  overdue: false,
  outcome: null,
  amendmentProposed: false,
  decidedOn: '2021-10-15',
  decidedBy: 'aomori-editor',
  decidedByName: '青森 花子',
  decidedByRole: 'editor',
  decidedAt: '2021-10-15T01:00:00Z',
  followUps: [],
  etag: '0',
}

export const measures: Measure[] = [
  { code: 'seminar', nameJa: 'セミナー', nameEn: 'Seminars' },
  { code: 'matching', nameJa: 'マッチング', nameEn: 'Matching' },
]

/** What the first version of the seminars' definition says. */
export const seminarContent: KpiContent = {
  sentence: seminarKpi.sentence,
  nameJa: null,
  nameEn: null,
  qualitative: null,
  stage: 2,
  policy: 3,
  measures: ['seminar'],
  unit: '回',
  decimals: 0,
  accumulation: 'per-year',
  direction: 'at-least',
  frequency: 'quarter',
  yearBasis: 'fiscal',
  baseline: null,
  targets: [2020, 2021, 2022].map((fiscalYear) => ({ fiscalYear, value: 6, note: null })),
  vision: null,
  owner: '商工労働部',
  source: null,
}

export const seminarVersion: KpiVersion = {
  number: 1,
  content: seminarContent,
  flow: { state: 'confirmed', possible: [], steps: [] },
  effectiveFrom: null,
  seriesBreak: false,
  reason: null,
  abandoned: false,
  draftedAt: null,
  confirmedAt: null,
  etag: '1-0',
}

/** The seminars' definition as it was confirmed, with no amendment on its way. */
export const seminarVersions: KpiVersions = {
  id: 'k1',
  code: 'R2-02-1',
  tenant: '02',
  plan: 'plan-2',
  kind: 'regional',
  illustrative: false,
  follows: null,
  inForce: 1,
  inFlow: null,
  versions: [seminarVersion],
}

/** The same with an amendment that somebody writes. */
export const amendedVersions: KpiVersions = {
  ...seminarVersions,
  inFlow: 2,
  versions: [
    {
      ...seminarVersion,
      number: 2,
      content: { ...seminarContent, sentence: 'セミナーを年8回開催する。', unit: '人' },
      flow: { state: 'draft', possible: ['submit'], steps: [] },
      effectiveFrom: 2021,
      seriesBreak: true,
      reason: 'オンライン開催を数えるため。',
      draftedAt: '2021-10-01T01:00:00Z',
      etag: '2-0',
    },
    seminarVersion,
  ],
}

/** Nothing said yet at an entry, by a reader who may ask, thank and vote. */
export const exchange: PracticeExchange = {
  questions: [],
  thanks: { count: 0, parties: [], given: false },
  vote: { year: 2021, closesOn: '2022-03-31', votes: 0, means: null, own: null, illustrative: false },
  possible: { ask: true, speakForAuthor: false, thank: true, vote: true },
}

/** What Iwate published. */
export const publishedPractice: PublishedPractice = {
  id: '03-0001',
  version: 1,
  title: '朝の会で始める仕分け',
  texts: {
    problem: 'problem',
    action: 'action',
    partners: 'partners',
    cost: 'cost',
    effect: 'effect',
    success: 'success',
    pitfalls: 'pitfalls',
    transfer: 'transfer',
  },
  stage: 2,
  plan: null,
  policy: null,
  measures: [],
  industries: [],
  enterprises: [],
  companies: [],
  office: { email: null, etag: '', id: 'o1', name: '産業振興課', phone: null },
  illustrative: false,
  openToPublic: false,
  firstOn: '2020-05-01',
  publishedOn: '2020-05-01',
  publishedAt: '2020-05-01T01:00:00Z',
  confirmedOn: '2020-05-01',
  stale: false,
  effects: [],
  files: [],
}
