import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CellEntry, CellOutcome, Grid } from '@/lib/api'
import { gridCell, gridRow, resultOf, saved } from '@/test/entry'
import { editor, viewer } from '@/test/fixtures'
import { server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const grid = (record = true): Grid => ({
  plan: 'plan-2',
  fiscalYear: 2021,
  permissions: { record, proxy: false },
  rows: [1, 2].map((number) =>
    gridRow(`k${number}`, `R2-02-${number}`, [
      gridCell('2021-Q1', { value: 1, etag: 'a' }),
      gridCell('2021-Q2', { due: true }),
      gridCell('2021-Q3'),
      gridCell('2021-Q4', { state: 'future' }),
    ]),
  ),
})

let sent: CellEntry[][] = []
let answer: (entry: CellEntry) => CellOutcome

beforeEach(() => {
  signIn(editor)
  sent = []
  answer = saved
  let stored = grid()
  server.use(
    http.get('/api/tenants/02/plans/plan-2/grid', () => HttpResponse.json(stored)),
    http.put('/api/tenants/02/plans/plan-2/results', async ({ request }) => {
      const { cells } = (await request.json()) as { cells: CellEntry[] }
      sent.push(cells)
      const outcomes = cells.map(answer)
      stored = {
        ...stored,
        rows: stored.rows.map((kpi) => ({
          ...kpi,
          cells: kpi.cells.map((one) => {
            const index = cells.findIndex((entry) => entry.kpiId === kpi.kpiId && entry.period === one.period)
            if (index < 0 || outcomes[index]?.outcome !== 'saved') return one
            const now = outcomes[index]?.result
            return { ...one, value: now?.value ?? null, etag: now?.etag ?? null, due: false }
          }),
        })),
      }
      return HttpResponse.json({ cells: outcomes, kpis: [] })
    }),
  )
})

async function open() {
  const visited = visit('/tenants/02/plans/plan-2/entry')
  // The first page of a run is slow to come while modules load.
  const table = await screen.findByRole('grid', { name: '実績の一括入力' }, { timeout: 10_000 })
  const field = () => within(table).getByRole('textbox')
  field().focus()
  return { ...visited, table, field }
}

function paste(target: HTMLElement, text: string) {
  fireEvent(
    target,
    Object.assign(createEvent.paste(target), { clipboardData: { getData: () => text, setData: () => {} } }),
  )
}

describe('the grid', () => {
  it('begins at what is due, and names KPI, period and unit', async () => {
    const { field } = await open()
    expect(field()).toHaveAccessibleName('R2-02-1 令和3年度（2021）第2四半期（7〜9月）の実績（回）')
  })

  it('moves by arrow keys, also over cells that take nothing', async () => {
    const { user, table, field } = await open()
    await user.keyboard('{ArrowDown}{ArrowLeft}')
    expect(field()).toHaveAccessibleName(/^R2-02-2 .*第1四半期/)
    await user.keyboard('{End}')
    const future = within(table).getAllByRole('gridcell', { name: /開始前/ })[1]
    expect(future).toHaveFocus()
    expect(future).toHaveAttribute('aria-readonly', 'true')
  })

  it('saves what is typed by itself, once, against what stood there, and says when', async () => {
    const { user } = await open()
    await user.keyboard('１，０００{Enter}')
    expect(await screen.findByText(/^保存しました/)).toBeVisible()
    expect(sent).toEqual([[{ kpiId: 'k1', period: '2021-Q2', value: 1000, note: null, etag: null, confirmed: false }]])
  })

  it('goes to the next open cell with Tab, and out of the grid with Escape and Tab', async () => {
    const { user, field, table } = await open()
    await user.keyboard('{Tab}{Tab}')
    expect(field()).toHaveAccessibleName(/^R2-02-2 .*第1四半期/)
    await user.keyboard('{Escape}{Tab}')
    expect(table).not.toContainElement(document.activeElement as HTMLElement)
  })

  it('gives up what is typed with Escape', async () => {
    const { user, field } = await open()
    await user.keyboard('5{Escape}')
    expect(field()).toHaveValue('')
    expect(screen.getByText('入力すると自動で保存されます')).toBeVisible()
  })

  it('leaves Enter to an input method that composes', async () => {
    const { field } = await open()
    fireEvent.change(field(), { target: { value: '５' } })
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
    expect(field()).toHaveValue('５')
    fireEvent.keyDown(field(), { key: 'Enter' })
    expect(field()).toHaveAccessibleName(/^R2-02-2/)
  })

  it('keeps what cannot be in its cell and says why, here and in the list', async () => {
    const { user, field } = await open()
    await user.keyboard('▲3{Enter}{ArrowUp}')
    expect(field()).toBeInvalid()
    expect(field()).toHaveAccessibleDescription(/マイナスの値は入力できません/)
    await user.keyboard('{ArrowDown}')
    await user.click(screen.getByRole('button', { name: /^R2-02-1 .*第2四半期/ }))
    expect(field()).toHaveValue('▲3')
    expect(sent).toEqual([])
  })

  it('takes a result back where it is made blank, and undoes that', async () => {
    const { user } = await open()
    await user.keyboard('{ArrowLeft}{Delete}')
    await waitFor(() => expect(sent[0]).toMatchObject([{ period: '2021-Q1', value: null, etag: 'a' }]))
    await screen.findByText(/^保存しました/)
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(sent[1]).toMatchObject([{ period: '2021-Q1', value: 1, etag: null }]))
  })

  it('is read only for those who do not record', async () => {
    signIn(viewer)
    server.use(http.get('/api/tenants/02/plans/plan-2/grid', () => HttpResponse.json(grid(false))))
    visit('/tenants/02/plans/plan-2/entry')
    const table = await screen.findByRole('grid')
    expect(within(table).queryByRole('textbox')).not.toBeInTheDocument()
  })
})

describe('a paste', () => {
  it('shows what it would change, with a fault at its cell, and is undone as one step', async () => {
    const { user, field } = await open()
    paste(field(), '2\t３\t9\nx\t\n')
    const dialog = await screen.findByRole('dialog', { name: '貼り付けの確認' })
    expect(dialog).toHaveTextContent('2件を入力します。エラーは1件、入力できないセルは1件です。')
    expect(within(dialog).getByRole('row', { name: /R2-02-2.*x 数字で入力/ })).toBeVisible()
    expect(sent).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: '2件を入力する' }))
    await waitFor(() => expect(sent[0]?.map((entry) => entry.value)).toEqual([2, 3]))
    await screen.findByText(/^保存しました/)
    await user.click(screen.getByRole('button', { name: '元に戻す' }))
    await waitFor(() => expect(sent[1]?.map((entry) => entry.value)).toEqual([null, null]))
  })

  it('of one value is entered at once', async () => {
    const { field } = await open()
    paste(field(), '1,200\r\n')
    await waitFor(() => expect(sent[0]?.[0]?.value).toBe(1200))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('what the portal does not take', () => {
  it('is asked about once where it is far from its history', async () => {
    answer = (entry) =>
      entry.confirmed
        ? saved(entry)
        : { outcome: 'unusual', result: null, errors: [{ field: 'value', code: 'x', message: '大きく離れています' }] }
    const { user } = await open()
    await user.keyboard('600{Enter}')
    expect((await screen.findAllByText('大きく離れています'))[0]).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^このまま保存する R2-02-1/ }))
    expect(await screen.findByText(/^保存しました/)).toBeVisible()
    expect(sent.map(([entry]) => entry?.confirmed)).toEqual([false, true])
  })

  it('because somebody was faster is shown beside theirs, and one is chosen', async () => {
    const theirs = resultOf(
      { kpiId: 'k1', period: '2021-Q2', value: 5, note: null, etag: null, confirmed: null },
      { etag: 'z', recordedByName: '窓口 三郎' },
    )
    answer = (entry) => (entry.etag === 'z' ? saved(entry) : { outcome: 'conflict', result: theirs, errors: [] })
    const { user } = await open()
    await user.keyboard('4{Enter}')
    await user.click(await screen.findByRole('button', { name: /^どちらを残すか選ぶ R2-02-1/ }))
    const dialog = screen.getByRole('dialog')
    expect(dialog).toHaveTextContent(/4回.*5回（窓口 三郎/)
    await user.click(within(dialog).getByRole('button', { name: '自分の入力で上書きする' }))
    expect(await screen.findByText(/^保存しました/)).toBeVisible()
    expect(sent.map(([entry]) => entry?.etag)).toEqual([null, 'z'])
  })
})
