import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Extension, Me, Round, RoundCell } from '@/lib/api'
import { bureau, cellOf, coordinator, editor, halfYearRound, matrixOf, tenants, viewer } from '@/test/fixtures'
import { problem, sent, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const asked: Extension = {
  until: '2021-11-12',
  reason: '議会対応のため',
  askedByName: '青森 花子',
  askedAt: '2021-10-14T01:00:00Z',
  state: 'asked',
  answer: null,
  decidedByName: null,
  decidedAt: null,
  etag: '1-0',
}
const whole = tenants.map(({ code }) =>
  cellOf(
    code,
    {
      '01': { state: 'submitted' as const },
      '02': { extension: asked },
      '03': { state: 'returned' as const, overdue: true, deadline: '2021-10-14' },
      '04': { remindedOn: '2021-10-15' },
    }[code],
  ),
)

/** The portal with one round, seen by somebody. */
function given(me: Me, cells: RoundCell[], round: Round = halfYearRound) {
  signIn(me)
  const matrix = matrixOf(cells)
  const own = cells.find(({ tenant }) => tenant === me.tenant?.code) ?? null
  server.use(
    http.get('/api/rounds', () => HttpResponse.json([{ round, counts: matrix.counts, own }])),
    http.get('/api/rounds/r1', () =>
      HttpResponse.json({
        round,
        history: [
          {
            what: 'opened',
            deadline: '2021-10-29',
            byName: '特許 一郎',
            role: 'jpo-coordinator',
            at: '2021-10-01T00:00:00Z',
            reason: null,
          },
        ],
      }),
    ),
    http.get('/api/rounds/r1/matrix', () => HttpResponse.json(matrix)),
  )
}

describe('the list of rounds', () => {
  it('tells the centre how many have answered, and lets the coordinator open one', async () => {
    given(coordinator, whole)
    visit('/rounds')
    const item = (await screen.findByRole('link', { name: '上半期の照会' })).closest('li')
    expect(item).toHaveTextContent('1／47都道府県')
    expect(item).toHaveTextContent('期限超過1都道府県')
    expect(item).toHaveTextContent('あと14日')
    expect(screen.getByRole('link', { name: '照会を開始する' })).toHaveAttribute('href', '/rounds/new')
  })

  it('tells a prefecture how far its own report is, by its own deadline', async () => {
    given(editor, [cellOf('02', { state: 'in-progress', deadline: '2021-11-12' })])
    visit('/rounds')
    const item = (await screen.findByRole('link', { name: '上半期の照会' })).closest('li')
    expect(item).toHaveTextContent('2021年11月12日(金)あと28日')
    expect(item).toHaveTextContent('作成中')
    expect(screen.queryByRole('link', { name: '照会を開始する' })).not.toBeInTheDocument()
  })

  it('says so when there is none', async () => {
    signIn(viewer)
    server.use(http.get('/api/rounds', () => HttpResponse.json([])))
    visit('/rounds')
    expect(await screen.findByText('照会はまだありません')).toBeVisible()
  })
})

describe('the matrix of a round', () => {
  it('says the same on the map and in the table', async () => {
    given(coordinator, whole)
    const { user } = visit('/rounds/r1')
    const map = await screen.findByRole('list', { name: '都道府県の提出状況の地図' })
    expect(within(map).getAllByRole('link')).toHaveLength(47)
    expect(within(map).getByRole('link', { name: '岩手県 差戻し、期限超過、期限2021年10月14日' })).toBeVisible()
    expect(within(map).getByRole('link', { name: '青森県 未着手、申請中、期限2021年10月29日' })).toBeVisible()
    await user.click(screen.getByRole('radio', { name: '表' }))
    const table = screen.getByRole('table', { name: '都道府県の提出状況' })
    expect(within(table).getAllByRole('row')).toHaveLength(48)
    expect(within(table).getByRole('row', { name: /03 岩手県 差戻し 2021年10月14日 ?1日超過/ })).toBeVisible()
    expect(within(table).getByRole('row', { name: /02 青森県 未着手 .*申請中（2021年11月12日まで）/ })).toBeVisible()
  })

  it('is a list of its own prefectures for a bureau, with nothing to decide', async () => {
    given(bureau, [cellOf('02', { extension: asked }), cellOf('03')])
    visit('/rounds/r1')
    expect(within(await screen.findByRole('table')).getAllByRole('row')).toHaveLength(3)
    expect(screen.getByText('議会対応のため')).toBeVisible()
    for (const name of ['認める', '督促する', '締め切る']) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
    }
  })
})

describe('the coordinator', () => {
  it('reminds those chosen among the ones who have not handed in', async () => {
    given(coordinator, whole)
    const requests = sent('post', '/api/rounds/r1/reminders', () =>
      HttpResponse.json([{ tenant: '03', outcome: 'reminded' }]),
    )
    const { user } = visit('/rounds/r1')
    await user.click(await screen.findByRole('button', { name: '督促する' }))
    const dialog = screen.getByRole('dialog')
    expect(within(dialog).getAllByRole('checkbox')).toHaveLength(46)
    expect(within(dialog).getByRole('checkbox', { name: /第04県/ })).toBeDisabled()
    await user.click(within(dialog).getByRole('button', { name: '選択を外す' }))
    await user.click(within(dialog).getByRole('button', { name: '0都道府県に督促する' }))
    expect(within(dialog).getByRole('alert')).toHaveTextContent('選んでください')
    await user.click(within(dialog).getByRole('button', { name: '期限超過のみ選ぶ（1）' }))
    await user.type(within(dialog).getByRole('textbox'), 'お願いします。')
    await user.click(within(dialog).getByRole('button', { name: '1都道府県に督促する' }))
    expect(await screen.findByText('1都道府県に督促しました。')).toBeVisible()
    expect(requests[0]?.body).toEqual({ tenants: ['03'], message: 'お願いします。' })
  })

  it('refuses more time only with a reason, for the request that was read', async () => {
    given(coordinator, whole)
    const requests = sent('post', '/api/tenants/02/rounds/r1/extension/decision', () =>
      HttpResponse.json({ ...asked, state: 'refused' }),
    )
    const { user } = visit('/rounds/r1')
    await user.click(await screen.findByRole('button', { name: '認めない' }))
    const dialog = screen.getByRole('dialog', { name: '青森県の延長を認めない' })
    await user.click(within(dialog).getByRole('button', { name: '認めない' }))
    expect(within(dialog).getByRole('textbox')).toHaveAccessibleDescription(/入力してください/)
    await user.type(within(dialog).getByRole('textbox'), '取りまとめに間に合わないため')
    await user.click(within(dialog).getByRole('button', { name: '認めない' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(requests).toEqual([
      { body: { granted: false, answer: '取りまとめに間に合わないため' }, ifMatch: '"1-0"', key: null },
    ])
  })

  it('closes with a reason while reports are missing, and is told when somebody was faster', async () => {
    given(coordinator, whole)
    const requests = sent('post', '/api/rounds/r1/closing', () => problem(412, 'precondition-failed'))
    const { user } = visit('/rounds/r1')
    await user.click(await screen.findByRole('button', { name: '締め切る' }))
    const dialog = screen.getByRole('dialog', { name: '照会を締め切る' })
    expect(dialog).toHaveTextContent('確定していない都道府県が47あります（うち未提出46）。')
    await user.type(within(dialog).getByRole('textbox', { name: /理由/ }), '年度末のため')
    await user.click(within(dialog).getByRole('button', { name: '締め切る' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('ほかの人が先に変更しました')
    expect(requests[0]).toMatchObject({ body: { reason: '年度末のため' }, ifMatch: '"0"' })
  })

  it('sees the round closed, with nothing more asked', async () => {
    given(coordinator, whole)
    const closed = { ...halfYearRound, state: 'closed' as const, etag: '1' }
    sent('post', '/api/rounds/r1/closing', () => {
      given(
        coordinator,
        whole.map((cell) => ({ ...cell, locked: true })),
        closed,
      )
      return HttpResponse.json(closed)
    })
    const { user } = visit('/rounds/r1')
    await user.click(await screen.findByRole('button', { name: '締め切る' }))
    await user.type(within(screen.getByRole('dialog')).getByRole('textbox'), '年度末のため')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '締め切る' }))
    expect(await screen.findByText('締切済')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  it('goes on with a closing that did not reach everybody', async () => {
    given(coordinator, [cellOf('01', { locked: true }), cellOf('02')], { ...halfYearRound, state: 'closed' })
    const requests = sent('post', '/api/rounds/r1/closing', () => HttpResponse.json(halfYearRound))
    const { user } = visit('/rounds/r1')
    expect(await screen.findByText('1都道府県の実績が、まだ締められていません')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '続きを締める' }))
    await waitFor(() => expect(requests).toHaveLength(1))
    expect(screen.getByRole('button', { name: '再開する' })).toBeVisible()
    expect(screen.queryByRole('button', { name: '督促する' })).not.toBeInTheDocument()
  })

  it('opens a round for a period that has none, and is shown why a deadline cannot be', async () => {
    given(coordinator, whole)
    let refuse = true
    const requests = sent('post', '/api/rounds', () =>
      refuse
        ? problem(400, 'invalid-request', {
            errors: [{ field: 'deadline', code: 'field.offices-closed', message: '次の開庁日は2022-05-06です' }],
          })
        : HttpResponse.json({ ...halfYearRound, id: 'r1' }, { status: 201 }),
    )
    const { user, router } = visit('/rounds/new')
    const period = await screen.findByRole('combobox', { name: /対象期間/ })
    expect(within(period).queryByRole('option', { name: /2021.*上半期/ })).not.toBeInTheDocument()
    expect(period).toHaveDisplayValue(/2021.*下半期/)
    expect(screen.getByRole('textbox', { name: /題名/ })).toHaveDisplayValue(
      '令和3年度（2021）下半期（10〜3月）の実績及び自己検証の照会',
    )
    await user.click(screen.getByRole('button', { name: '照会を開始する' }))
    expect(screen.getByRole('alert')).toHaveTextContent('提出期限：入力してください')
    await user.type(screen.getByLabelText(/提出期限/), '2022-05-03')
    await user.click(screen.getByRole('button', { name: '照会を開始する' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('提出期限：次の開庁日は2022-05-06です')
    expect(screen.getByLabelText(/提出期限/)).toBeInvalid()
    refuse = false
    await user.clear(screen.getByLabelText(/提出期限/))
    await user.type(screen.getByLabelText(/提出期限/), '2022-05-06')
    await user.click(screen.getByRole('button', { name: '照会を開始する' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/rounds/r1'))
    expect(requests.at(-1)?.body).toMatchObject({ plan: 'plan-2', period: '2021-H2', deadline: '2022-05-06' })
    expect(requests[0]?.key).not.toBe(requests.at(-1)?.key)
  })
})

describe('two who change a round', () => {
  it('are shown both texts, and the second may still have theirs', async () => {
    given(coordinator, whole)
    const theirs = { ...halfYearRound, title: '上半期の照会（改）', etag: '1' }
    const requests = sent('put', '/api/rounds/r1', () =>
      requests.length === 1
        ? problem(412, 'precondition-failed', { current: theirs })
        : HttpResponse.json({ ...theirs, etag: '2' }),
    )
    const { user, router } = visit('/rounds/r1/edit')
    const title = await screen.findByRole('textbox', { name: /題名/ })
    await user.clear(title)
    await user.type(title, '私の題名')
    await user.click(screen.getByRole('button', { name: '変更する' }))
    const dialog = await screen.findByRole('dialog', { name: 'ほかの人が先に変更しました' })
    expect(dialog).toHaveTextContent('私の題名')
    expect(dialog).toHaveTextContent('上半期の照会（改）')
    expect(within(dialog).queryByText('提出期限')).not.toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: '入力に戻る' }))
    expect(title).toHaveDisplayValue('私の題名')
    await user.click(screen.getByRole('button', { name: '変更する' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/rounds/r1'))
    expect(requests.map(({ ifMatch }) => ifMatch)).toEqual(['"0"', '"1"'])
  })
})

describe('a prefecture', () => {
  it('sees what is asked by when, and asks for more time', async () => {
    given(editor, [cellOf('02', { remindedOn: '2021-10-12' })])
    const requests = sent('post', '/api/tenants/02/rounds/r1/extension', () =>
      HttpResponse.json(asked, { status: 201 }),
    )
    const { user } = visit('/rounds/r1')
    expect(await screen.findByText('根拠資料を確認してください。')).toBeVisible()
    expect(screen.getByText('2021年10月12日に、特許庁から督促がありました。')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '期限の延長を申請する' }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '申請する' }))
    expect(within(dialog).getByLabelText(/希望する期限/)).toBeInvalid()
    await user.type(within(dialog).getByLabelText(/希望する期限/), '2021-11-12')
    await user.type(within(dialog).getByRole('textbox', { name: /理由/ }), '議会対応のため')
    await user.click(within(dialog).getByRole('button', { name: '申請する' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(requests[0]?.body).toEqual({ until: '2021-11-12', reason: '議会対応のため' })
  })

  it('reads the answer to its request', async () => {
    given(editor, [
      cellOf('02', {
        extension: {
          ...asked,
          state: 'refused',
          answer: '取りまとめのため',
          decidedByName: '特許 一郎',
          decidedAt: asked.askedAt,
        },
      }),
    ])
    visit('/rounds/r1')
    expect(await screen.findByText('2021年11月12日(金)までの延長は認められませんでした')).toBeVisible()
    expect(screen.getByText('取りまとめのため')).toBeVisible()
  })

  it('asks for nothing as a viewer, and opens no rounds', async () => {
    given(viewer, [cellOf('02')])
    visit('/rounds/r1')
    expect(await screen.findByText('自県の報告')).toBeVisible()
    expect(screen.queryByRole('button', { name: '期限の延長を申請する' })).not.toBeInTheDocument()
  })

  it('is told that it does not open rounds', async () => {
    given(editor, [cellOf('02')])
    visit('/rounds/new')
    expect(await screen.findByText('照会を開始・変更する権限がありません')).toBeVisible()
  })
})
