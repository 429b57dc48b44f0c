import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { coordinator, editor, seminarKpi, seminarKpiOnTrack } from '@/test/fixtures'
import { problem, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

// A canvas has nothing to look at in jsdom; the table under the chart says the same.
vi.mock('../../features/measurement/ChartCanvas', () => ({
  default: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}))

/** From now on the KPI is read with the result of the second quarter. */
function recorded() {
  server.use(http.get('/api/tenants/02/kpis/k1', () => HttpResponse.json(seminarKpiOnTrack)))
  return HttpResponse.json({})
}

const RESULT = '/api/tenants/02/kpis/k1/results/:period'

function form() {
  return screen.findByRole('form', { name: /^実績を/ })
}

async function enter(address: string) {
  const visited = visit(address)
  await form()
  return {
    ...visited,
    value: screen.getByRole('textbox', { name: /^実績/ }),
    save: screen.getByRole('button', { name: '保存する' }),
  }
}

describe('a KPI', () => {
  beforeEach(() => signIn(editor))

  it('is quoted word for word, explained, and drawn with a table of the same figures', async () => {
    visit('/tenants/02/kpis/k1')
    expect(await screen.findByText('セミナーを年6回開催する。')).toBeVisible()
    expect(screen.getByText(/70%に届いていないため、「遅れ」です。/)).toBeVisible()
    expect(await screen.findByRole('img', { name: /推移のグラフ/ })).toBeVisible()
    const table = screen.getByRole('table', { name: /推移の数値/ })
    expect(within(table).getByRole('row', { name: 'R3年度 Q1 1 1 1 1.5 6' })).toBeVisible()
  })

  it('says which periods are closed, and offers entry for the open ones', async () => {
    visit('/tenants/02/kpis/k1')
    const table = await screen.findByRole('table', { name: '期間ごとの実績' })
    expect(within(table).getByRole('row', { name: /第4四半期.*締め済み/ })).toBeVisible()
    expect(within(table).getByRole('link', { name: /訂正.*第1四半期/ })).toBeVisible()
    expect(within(table).getByRole('link', { name: /入力.*第2四半期/ })).toBeVisible()
    expect(within(table).queryByRole('row', { name: /第3四半期/ })).not.toBeInTheDocument()
  })

  it('refuses entry for a closed year and for people who may not', async () => {
    visit('/tenants/02/kpis/k1?period=2020-Q4')
    expect(await screen.findByText(/この年度は締め済みです/)).toBeVisible()
  })

  it('lets somebody without the right read only', async () => {
    signIn(coordinator)
    server.use(
      http.get('/api/tenants/02/kpis/k1', () => HttpResponse.json({ ...seminarKpi, permissions: { record: false } })),
    )
    visit('/tenants/02/kpis/k1?period=2021-Q2')
    expect(await screen.findByText(/実績を入力する権限がありません/)).toBeVisible()
    expect(screen.queryByRole('link', { name: /^入力/ })).not.toBeInTheDocument()
  })
})

describe('the entry', () => {
  beforeEach(() => signIn(editor))

  it('records the first result of a period and shows what it changed', async () => {
    let stored = seminarKpi
    const sent: { body: unknown; headers: Headers }[] = []
    server.use(
      http.get('/api/tenants/02/kpis/k1', () => HttpResponse.json(stored)),
      http.put(RESULT, async ({ request }) => {
        sent.push({ body: await request.json(), headers: request.headers })
        stored = seminarKpiOnTrack
        return HttpResponse.json({}, { status: 201 })
      }),
    )
    const { user, value, save } = await enter('/tenants/02/kpis/k1?period=2021-Q2')
    expect(screen.getByText('令和3年度（2021）第1四半期（4〜6月） 1回')).toBeVisible()
    await user.type(value, '２')
    await user.click(save)
    const notice = await screen.findByText(/第2四半期（7〜9月）の実績を保存しました/)
    const box = notice.closest('[role=status]')
    expect(box).toHaveFocus()
    expect(box).toHaveTextContent(/遅れ.*順調/)
    expect(box).toHaveTextContent(/1回.*3回/)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body).toEqual({ value: 2, note: null, confirmed: false })
    expect(sent[0]?.headers.get('If-None-Match')).toBe('*')
    expect(sent[0]?.headers.get('If-Match')).toBeNull()
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[\w-]{36}$/)
  })

  it('corrects a result only against the version that was read', async () => {
    let condition: string | null = null
    server.use(
      http.put(RESULT, ({ request }) => {
        condition = request.headers.get('If-Match')
        return HttpResponse.json({})
      }),
    )
    const { user, value, save } = await enter('/tenants/02/kpis/k1?period=2021-Q1')
    expect(value).toHaveValue('1')
    await user.clear(value)
    await user.type(value, '2')
    await user.click(save)
    await waitFor(() => expect(condition).toBe('"b"'))
  })

  it('ties each fault to its field and sums them up, with focus on the summary', async () => {
    const { user, value, save } = await enter('/tenants/02/kpis/k1?period=2021-Q2')
    await user.click(save)
    expect(value).toHaveAccessibleDescription(/実績を入力してください/)
    expect(value).toBeInvalid()
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus())
    await user.type(value, '▲3')
    expect(value).toHaveAccessibleDescription(/マイナスの値は入力できません/)
    await user.click(screen.getByRole('button', { name: /実績：マイナスの値/ }))
    expect(value).toHaveFocus()
  })

  it('shows the server’s own words at the field', async () => {
    server.use(
      http.put(RESULT, () =>
        problem(422, 'invalid-request', {
          errors: [{ field: 'value', code: 'x', message: '期間の上限を超えています' }],
        }),
      ),
    )
    const { user, value, save } = await enter('/tenants/02/kpis/k1?period=2021-Q2')
    await user.type(value, '3')
    await user.click(save)
    await waitFor(() => expect(value).toHaveAccessibleDescription(/期間の上限を超えています/))
  })

  it('asks once about a value far off the results so far', async () => {
    const sent: unknown[] = []
    server.use(
      http.put(RESULT, async ({ request }) => {
        const body = (await request.json()) as { confirmed: boolean }
        sent.push(body)
        return body.confirmed ? recorded() : problem(409, 'unusual-value')
      }),
    )
    const { user, value, save } = await enter('/tenants/02/kpis/k1?period=2021-Q2')
    await user.type(value, '60')
    await user.click(save)
    expect(await screen.findByText(/60回は、これまでの実績から大きく離れています/)).toBeVisible()
    await user.click(save)
    expect(await screen.findByText(/の実績を保存しました/)).toBeVisible()
    expect(sent).toEqual([
      { value: 60, note: null, confirmed: false },
      { value: 60, note: null, confirmed: true },
    ])
  })

  it('takes a result back once that is confirmed', async () => {
    let condition: string | null = null
    server.use(
      http.delete(RESULT, ({ request }) => {
        condition = request.headers.get('If-Match')
        return new HttpResponse(null, { status: 204 })
      }),
      http.get('/api/tenants/02/kpis/k1', () =>
        HttpResponse.json(
          condition === null
            ? seminarKpi
            : { ...seminarKpi, results: seminarKpi.results.filter(({ period }) => period !== '2021-Q1') },
        ),
      ),
    )
    const { user } = await enter('/tenants/02/kpis/k1?period=2021-Q1')
    await user.click(screen.getByRole('button', { name: '実績を取り消す' }))
    const dialog = await screen.findByRole('dialog', { name: '実績の取り消し' })
    expect(condition).toBeNull()
    await user.click(within(dialog).getByRole('button', { name: '実績を取り消す' }))
    expect(await screen.findByText(/第1四半期（4〜6月）の実績を取り消しました/)).toBeVisible()
    expect(condition).toBe('"b"')
  })

  it('in a prefecture’s stead needs a reason', async () => {
    const sent: unknown[] = []
    signIn(coordinator)
    server.use(
      http.get('/api/tenants/02/kpis/k1', () =>
        HttpResponse.json({ ...seminarKpi, permissions: { record: false, proxy: true } }),
      ),
      http.put('/api/tenants/02/kpis/k1/proxy-results/2021-Q2', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({}, { status: 201 })
      }),
    )
    const { user, value, save } = await enter('/tenants/02/kpis/k1?period=2021-Q2')
    const reason = screen.getByRole('textbox', { name: /代理で入力する理由/ })
    await user.type(value, '2')
    await user.click(save)
    expect(reason).toHaveAccessibleDescription(/理由を書いてください/)
    await user.type(reason, '電話で報告を受けたため。')
    await user.click(save)
    await waitFor(() =>
      expect(sent).toEqual([{ value: 2, note: null, reason: '電話で報告を受けたため。', confirmed: false }]),
    )
  })

  it('keeps the input and the key when the connection is lost', async () => {
    const keys: (string | null)[] = []
    server.use(
      http.put(RESULT, ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({})
      }),
    )
    const { user, value, save } = await enter('/tenants/02/kpis/k1?period=2021-Q2')
    await user.type(value, '2')
    await user.click(save)
    expect(await screen.findByText(/ポータルに接続できないため/)).toBeVisible()
    expect(value).toHaveValue('2')
    await user.click(save)
    await waitFor(() => expect(keys).toHaveLength(2))
    expect(keys[0]).toBe(keys[1])
  })

  it('offers sign-in in another tab when the session is over', async () => {
    server.use(http.put(RESULT, () => problem(401, 'unauthenticated')))
    const { user, value, save } = await enter('/tenants/02/kpis/k1?period=2021-Q2')
    await user.type(value, '2')
    await user.click(save)
    expect(await screen.findByRole('link', { name: '別のタブでサインイン' })).toHaveAttribute('target', '_blank')
    expect(value).toHaveValue('2')
  })

  it('warns before unsaved input is left behind', async () => {
    const { user, value, router } = await enter('/tenants/02/kpis/k1?period=2021-Q2')
    await user.type(value, '2')
    await user.click(screen.getByRole('link', { name: '全国の状況' }))
    const question = await screen.findByRole('dialog', { name: '保存していない入力があります' })
    await user.click(within(question).getByRole('button', { name: '入力を続ける' }))
    expect(router.state.location.pathname).toBe('/tenants/02/kpis/k1')
    expect(value).toHaveValue('2')
    await user.click(screen.getByRole('link', { name: '全国の状況' }))
    await user.click(await screen.findByRole('button', { name: '保存せずに移動する' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/plans/plan-2/overview'))
  })
})

describe('when somebody was faster', () => {
  const theirs = {
    period: '2021-Q2',
    value: 5,
    note: '窓口より',
    etag: '"z"',
    recordedBy: 'aomori-desk',
    recordedByName: '窓口 三郎',
    recordedAt: '2021-10-15T00:00:00Z',
    illustrative: false,
  }
  let conditions: (string | null)[] = []

  beforeEach(() => {
    conditions = []
    signIn(editor)
    server.use(
      http.put(RESULT, ({ request }) => {
        conditions.push(request.headers.get('If-Match') ?? request.headers.get('If-None-Match'))
        return request.headers.get('If-Match') === '"z"'
          ? recorded()
          : problem(412, 'precondition-failed', { current: theirs })
      }),
    )
  })

  async function collide() {
    const visited = await enter('/tenants/02/kpis/k1?period=2021-Q2')
    await visited.user.type(visited.value, '2')
    await visited.user.click(visited.save)
    const dialog = await screen.findByRole('dialog', { name: '先に保存された値があります' })
    return { ...visited, dialog }
  }

  it('shows both values, and who saved theirs', async () => {
    const { dialog } = await collide()
    expect(dialog).toHaveTextContent('あなたの入力2回')
    expect(dialog).toHaveTextContent('先に保存された値5回窓口より窓口 三郎')
  })

  it('saves mine over theirs only when told to', async () => {
    const { user, dialog } = await collide()
    await user.click(within(dialog).getByRole('button', { name: '自分の入力で保存する' }))
    expect(await screen.findByText(/の実績を保存しました/)).toBeVisible()
    expect(conditions).toEqual(['*', '"z"'])
  })

  it('leaves theirs when told to, without asking again', async () => {
    const { user, dialog } = await collide()
    await user.click(within(dialog).getByRole('button', { name: '先の値を残す' }))
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument())
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(conditions).toEqual(['*'])
  })
})
