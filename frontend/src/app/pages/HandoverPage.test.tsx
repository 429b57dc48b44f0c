import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Evidence, KpiContent, KpiVersions, RoundVerification } from '@/lib/api'
import { editor, halfYearRound, improvement } from '@/test/fixtures'
import { server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

// The picture needs a canvas; its figures stand in the table beside it.
vi.mock('@/features/measurement/ChartCanvas', () => ({ default: () => null }))

const content = { sentence: 'セミナーを年6回開催する。', unit: '回' } as KpiContent
const author = { name: '青森 次郎', role: 'approver', username: 'aomori-approver' }
const versions: KpiVersions = {
  id: 'k1',
  code: 'R2-02-1',
  tenant: '02',
  plan: 'plan-2',
  kind: 'regional',
  illustrative: false,
  follows: { code: 'R1-02-3', id: 'k0', plan: 'plan-1' },
  inForce: 1,
  inFlow: 2,
  versions: [
    {
      number: 1,
      content,
      reason: null,
      seriesBreak: false,
      effectiveFrom: null,
      abandoned: false,
      confirmedAt: '2020-06-30T00:00:00Z',
      draftedAt: null,
      etag: '1',
      flow: {
        state: 'confirmed',
        possible: [],
        steps: [{ at: '2020-06-10T00:00:00Z', by: author, reason: null, step: 'endorse', to: 'endorsed' }],
      },
    },
    {
      number: 2,
      content,
      reason: 'オンライン開催を数えるため',
      seriesBreak: true,
      effectiveFrom: 2022,
      abandoned: false,
      confirmedAt: null,
      draftedAt: null,
      etag: '2',
      flow: { state: 'submitted', possible: [], steps: [] },
    },
  ],
}
const said: RoundVerification = {
  round: halfYearRound,
  state: 'submitted',
  comments: 2,
  openQuestions: 1,
  figures: null,
  verification: {
    rating: 'c',
    happened: '八戸で1回開催した。',
    factors: '',
    externalConditions: '新型コロナウイルス感染症',
    cause: '会場が使えなかった。',
    nextAction: 'オンラインで開催する。',
    etag: '1',
    writtenAt: '2021-10-13T00:00:00Z',
    writtenBy: 'aomori-editor',
    writtenByName: '青森 花子',
  },
}
const file: Evidence = {
  id: 'e1',
  name: '参加者名簿.xlsx',
  period: '2021-Q1',
  mediaType: 'application/pdf',
  size: 10,
  sha256: '',
  addedAt: '2021-07-06T00:00:00Z',
  addedBy: 'aomori-editor',
  addedByName: '青森 花子',
}

beforeEach(() => {
  signIn(editor)
  server.use(
    http.get('/api/tenants/02/kpis/k1/versions', () => HttpResponse.json(versions)),
    http.get('/api/tenants/02/kpis/k1/self-verifications', () => HttpResponse.json([said])),
    http.get('/api/tenants/02/kpis/k1/evidence', () => HttpResponse.json([file])),
    http.get('/api/tenants/02/improvements', ({ request }) =>
      HttpResponse.json(new URL(request.url).searchParams.get('kpi') === 'k1' ? [improvement] : []),
    ),
  )
})

const part = (name: string) => screen.findByRole('region', { name })

describe('the handover of a KPI', () => {
  it('is reached from the KPI', async () => {
    const { user } = visit('/tenants/02/kpis/k1')
    await user.click(await screen.findByRole('link', { name: '引継書' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'R2-02-1の引継書' })).toBeVisible()
  })

  it('begins with what is open: results, questions, improvements, the amendment, the next deadline', async () => {
    visit('/tenants/02/kpis/k1/handover')
    const open = await part('残っていること')
    expect(await within(open).findByText(/未回答の質問1件/)).toHaveAttribute('href', '/tenants/02/rounds/r1')
    expect(await within(open).findByText(/変更案（第2版）が手続中です（提出済）/)).toBeVisible()
    expect(await within(open).findByText(/改善策「オンライン開催への切替え」/)).toBeVisible()
    expect(within(open).getByText(/実績が未報告：.*第2四半期/)).toBeVisible()
    expect(within(open).getByText(/次に報告する期間：.*第3四半期/)).toBeVisible()
  })

  it('says where the KPI comes from', async () => {
    visit('/tenants/02/kpis/k1/handover')
    expect(await screen.findByText(/第1次行動計画のR1-02-3を引き継いだ/)).toBeVisible()
  })

  it('tells why it was amended, that the series breaks, and who took which step', async () => {
    visit('/tenants/02/kpis/k1/handover')
    const why = await part('内容の経緯')
    expect(await within(why).findByText(/オンライン開催を数えるため/)).toBeVisible()
    expect(within(why).getByText(/系列の断絶/)).toBeVisible()
    expect(within(why).getByText(/県承認.*青森 次郎（承認者）/)).toBeVisible()
  })

  it('tells what was said in each round', async () => {
    visit('/tenants/02/kpis/k1/handover')
    const rounds = await part('照会ごとの自己検証')
    expect(await within(rounds).findByText('会場が使えなかった。')).toBeVisible()
    expect(within(rounds).getByText('オンラインで開催する。')).toBeVisible()
  })

  it('names the evidence and the decisions', async () => {
    visit('/tenants/02/kpis/k1/handover')
    const evidence = within(await part('根拠資料'))
    expect(await evidence.findByRole('button', { name: '参加者名簿.xlsx' })).toBeVisible()
    expect(evidence.queryByRole('button', { name: /削除/ })).not.toBeInTheDocument()
    expect(evidence.queryByRole('columnheader', { name: '操作' })).not.toBeInTheDocument()
    expect(await within(await part('決めたこと')).findByText('会場外からも参加できるようにする。')).toBeVisible()
  })

  it('names the office first, then each person once with what they did', async () => {
    visit('/tenants/02/kpis/k1/handover')
    const people = await part('関係した人')
    expect(people).toHaveTextContent('担当部署： 商工労働部')
    const hanako = (await within(people).findByText('青森 花子')).closest('li') as HTMLElement
    expect(hanako).toHaveTextContent('自己検証を記入')
    expect(hanako).toHaveTextContent('改善策を決定')
    expect(await within(people).findByText('青森 次郎')).toBeVisible()
  })
})
