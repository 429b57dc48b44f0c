import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { SharedItem, TenantProfile } from '@/lib/api'
import { counts, editor, seminarKpi } from '@/test/fixtures'
import { problem, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const item: SharedItem = {
  tenant: '02',
  kpiId: 'k1',
  code: 'R2-02-1',
  plan: 'plan-2',
  period: '2021-H1',
  definitionNumber: 1,
  sentence: 'セミナーを年6回開催する。',
  stage: 2,
  policy: 1,
  measures: [{ code: 'seminar', nameJa: '普及啓発セミナー', nameEn: 'Awareness seminars' }],
  unit: '回',
  accumulation: 'per-year',
  direction: 'at-least',
  illustrative: false,
  periodValue: 3,
  year: 2021,
  value: 3,
  target: 6,
  attainment: 0.5,
  standing: 'on-track',
  rating: 'a',
  happened: '3回開催した。',
  factors: '',
  externalConditions: '',
  cause: '',
  nextAction: 'オンラインで開催する。',
  sharedAt: '2021-10-15T01:00:00Z',
}
const iwate: SharedItem = {
  ...item,
  tenant: '03',
  kpiId: 'k9',
  code: 'R2-03-1',
  illustrative: true,
  stage: 1,
  measures: [{ code: 'talent', nameJa: '人材育成', nameEn: 'Talent' }],
  rating: 'c',
  happened: '研修を開いた。',
}

function shares(...items: SharedItem[]) {
  const asked: (string | null)[] = []
  server.use(
    http.get('/api/plans/:plan/shared', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('period'))
      return HttpResponse.json({
        plan: 'plan-2',
        periods: ['2021-H1', '2020'],
        period: items.length > 0 ? '2021-H1' : null,
        confirmed: items.length,
        items,
      })
    }),
  )
  return asked
}

describe('shared results', () => {
  it('say what was reached and how it came about; only the own KPI leads further', async () => {
    signIn(editor)
    shares(item, iwate)
    visit('/plans/plan-2/shared')
    const own = await screen.findByRole('article', { name: '青森県R2-02-1' })
    expect(own).toHaveTextContent('セミナーを年6回開催する。')
    expect(own).toHaveTextContent('年度内の合計3回')
    expect(own).toHaveTextContent('自己評価Aおおむね計画どおり')
    expect(own).toHaveTextContent('今後の対応オンラインで開催する。')
    expect(own).not.toHaveTextContent('要因')
    expect(within(own).getByRole('link')).toHaveAttribute('href', '/tenants/02/kpis/k1')
    const other = screen.getByRole('article', { name: '岩手県R2-03-1' })
    expect(within(other).queryByRole('link')).toBeNull()
    expect(other).toHaveTextContent('例示')
  })

  it('are narrowed by measure, rating and words, and the filter stays in the address', async () => {
    signIn(editor)
    shares(item, iwate)
    const { user, router } = visit('/plans/plan-2/shared?measure=talent')
    expect(await screen.findByText('2件中 1件を表示')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: '自己評価' }), 'A')
    expect(router.state.location.search).toBe('?measure=talent&rating=a')
    expect(screen.getByText('条件に合う実績はありません')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'すべて表示する' }))
    expect(screen.getAllByRole('article')).toHaveLength(2)
    await user.type(screen.getByRole('searchbox', { name: '番号・本文で探す' }), '研修')
    expect(screen.getAllByRole('article')).toHaveLength(1)
  })

  it('are asked for by period', async () => {
    signIn(editor)
    const asked = shares(item)
    const { user } = visit('/plans/plan-2/shared')
    await user.selectOptions(await screen.findByRole('combobox', { name: '期間' }), '2020')
    expect(await screen.findByRole('article')).toBeVisible()
    expect(asked).toEqual([null, '2020'])
  })

  it('say so when nothing is shared yet', async () => {
    signIn(editor)
    shares()
    visit('/plans/plan-2/shared')
    expect(await screen.findByText('共有された実績はまだありません')).toBeVisible()
  })
})

const unknown: TenantProfile = {
  tenant: '02',
  smeCount: null,
  smeYear: null,
  smeSource: null,
  writtenByName: null,
  writtenAt: null,
  etag: null,
}

function compares() {
  const likeness = { stages: 0.8, measures: 0.5, smes: null, whole: 0.65, common: ['seminar'] }
  const kpi = {
    ...seminarKpi,
    year: 2021,
    value: 1,
    planEnded: false,
    perThousandSmes: null,
    sameMeasure: counts({ achieved: 2, onTrack: 1 }),
    peers: [
      { ...item, id: 'k5', tenant: '03', sameKind: true, perThousandSmes: 0.2 },
      { ...item, id: 'k6', tenant: '03', unit: '社', sameKind: false, perThousandSmes: null },
    ],
  }
  server.use(
    http.get('/api/tenants/02/plans/plan-2/comparison', () =>
      HttpResponse.json({
        tenant: '02',
        plan: 'plan-2',
        asOf: '2021-10-15',
        smeCount: null,
        own: counts({ offTrack: 1 }),
        similar: counts({ onTrack: 2 }),
        national: counts({ onTrack: 2, offTrack: 1 }),
        illustrative: 2,
        similarTenants: [
          { code: '03', counts: counts({ onTrack: 2 }), likeness, commonMeasures: item.measures, smeCount: 36000 },
        ],
        kpis: [kpi],
      }),
    ),
    http.get('/api/tenants/02/profile', () => HttpResponse.json(unknown)),
  )
}

describe('the comparison of a prefecture', () => {
  it('stands beside the country and its like, and keeps other units apart', async () => {
    signIn(editor)
    compares()
    visit('/tenants/02/plans/plan-2/comparison')
    const table = await screen.findByRole('table', { name: 'KPIの状態' })
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['青森県', '似ている都道府県（1）', '全国'])
    const similar = screen.getByRole('table', { name: '似ている都道府県' })
    expect(within(similar).getByRole('row', { name: /岩手県 .* 80% 普及啓発セミナー 36,000者/ })).toBeVisible()
    const side = screen.getByRole('table', { name: 'R2-02-1と似ている都道府県のKPI' })
    const rows = within(side).getAllByRole('row')
    expect(rows[1]).toHaveTextContent('青森県')
    expect(rows[2]).toHaveTextContent('0.2回')
    expect(rows[3]).toHaveTextContent('値は比べられないもの')
    expect(rows[4]).toHaveTextContent('3社')
  })

  it('lets only an administrator enter the number of SMEs', async () => {
    signIn(editor)
    compares()
    visit('/tenants/02/plans/plan-2/comparison')
    expect(await screen.findByText(/未登録です。都道府県の管理者/)).toBeVisible()
    expect(screen.queryByRole('button', { name: '登録する' })).toBeNull()
  })

  it('takes the number as people write it, and says who was faster', async () => {
    signIn({ ...editor, roles: ['administrator'] })
    compares()
    const sent: { body: unknown; match: string | null }[] = []
    server.use(
      http.put('/api/tenants/02/profile', async ({ request }) => {
        sent.push({ body: await request.json(), match: request.headers.get('If-Match') })
        return sent.length === 1
          ? problem(412, 'precondition-failed', {
              current: { ...unknown, smeCount: 1, etag: '7', writtenByName: '青森 次郎' },
            })
          : HttpResponse.json({ ...unknown, smeCount: 36000 })
      }),
    )
    const { user } = visit('/tenants/02/plans/plan-2/comparison')
    await user.click(await screen.findByRole('button', { name: '登録する' }))
    await user.type(screen.getByRole('textbox', { name: /中小企業数/ }), 'たくさん')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(screen.getByText('1以上9,999,999以下の整数で入力してください。')).toBeVisible()
    await user.clear(screen.getByRole('textbox', { name: /中小企業数/ }))
    await user.type(screen.getByRole('textbox', { name: /中小企業数/ }), '３６,０００')
    await user.type(screen.getByRole('textbox', { name: /調査の年/ }), '2016')
    await user.type(screen.getByRole('textbox', { name: /出典/ }), '経済センサス')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('青森 次郎が先に1者と登録しました')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(await screen.findByRole('button', { name: '登録する' })).toBeVisible()
    expect(sent[0]?.body).toEqual({ smeCount: 36000, smeYear: 2016, smeSource: '経済センサス' })
    expect(sent[1]?.match).toBe('"7"')
  })
})
