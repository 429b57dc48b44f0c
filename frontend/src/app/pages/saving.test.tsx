import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CellEntry, CellOutcome, Grid } from '@/lib/api'
import { grid, saved } from '@/test/entry'
import { editor } from '@/test/fixtures'
import { server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const ADDRESS = '/tenants/02/plans/plan-2/entry'
/** Saving waits for a pause in typing. */
const LATER = { timeout: 4000 }

/** What the portal holds: written by what it saves, read by every visit. */
let held: Grid

function hold({ kpiId, period }: CellEntry, { outcome, result }: CellOutcome) {
  const found = held.rows.find((row) => row.kpiId === kpiId)?.cells.find((one) => one.period === period)
  if (found && outcome === 'saved') {
    Object.assign(found, { value: result?.value ?? null, note: result?.note ?? '', etag: result?.etag ?? null })
  }
}

/** Answers every write, and keeps what was written. */
function answering(outcome: (entry: CellEntry) => CellOutcome = saved): CellEntry[][] {
  const writes: CellEntry[][] = []
  server.use(
    http.put('/api/tenants/02/plans/plan-2/results', async ({ request }) => {
      const { cells } = (await request.json()) as { cells: CellEntry[] }
      writes.push(cells)
      const outcomes = cells.map((entry) => outcome(entry))
      for (const [index, one] of outcomes.entries()) {
        const entry = cells[index]
        if (entry) hold(entry, one)
      }
      return HttpResponse.json({ cells: outcomes, kpis: [] })
    }),
  )
  return writes
}

function field(name: RegExp) {
  return screen.findByRole('textbox', { name })
}

function cell(code: string, index: number) {
  const row = within(screen.getByRole('grid')).getByRole('row', { name: new RegExp(code) })
  const found = within(row).getAllByRole('gridcell')[index]
  if (!found) throw new Error(`${code} ${index}`)
  return found
}

async function open() {
  const visited = visit(ADDRESS)
  const first = await field(/R2-02-1 .*第2四半期/)
  first.focus()
  return { ...visited, first }
}

describe('what is typed into the grid', () => {
  beforeEach(() => {
    signIn(editor)
    held = structuredClone(grid)
    server.use(http.get('/api/tenants/02/plans/plan-2/grid', () => HttpResponse.json(held)))
  })

  it('marks what was entered by proxy', async () => {
    await open()
    expect(cell('R2-02-3', 0)).toHaveTextContent('代理入力')
  })

  it('saves what is typed in full-width digits, and says when', async () => {
    const writes = answering()
    const { user } = await open()
    await user.keyboard('１，２３４{Enter}')
    await waitFor(() => expect(writes).toHaveLength(1), LATER)
    expect(writes[0]).toEqual([
      { kpiId: 'k1', period: '2021-Q2', value: 1234, note: null, etag: null, confirmed: false },
    ])
    expect(await screen.findByText(/^保存しました（/, {}, LATER)).toBeVisible()
    expect(cell('R2-02-1', 1)).toHaveTextContent('1,234')
  })

  it('edits within a cell after F2', async () => {
    const { user } = await open()
    await user.keyboard('{ArrowLeft}{F2}5')
    expect(await field(/R2-02-1 .*第1四半期/)).toHaveValue('15')
  })

  it('shows what a paste would change and what is wrong with it, and undoes it whole', async () => {
    const writes = answering()
    const { user } = await open()
    await user.paste('３\t\r\n▲2\t4件\r\n')
    const dialog = await screen.findByRole('dialog', { name: '貼り付けの確認' })
    expect(dialog).toHaveTextContent('1件を入力します。エラーは2件、入力できないセルは0件です。')
    expect(dialog).toHaveTextContent('空欄：1件（0とはみなさず、変更しません）')
    expect(within(dialog).getByRole('row', { name: /R2-02-2 .*第2四半期.*マイナスの値は入力できません/ })).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: /エラーも含めて3件/ }))
    await waitFor(() => expect(writes).toHaveLength(1), LATER)
    expect(writes[0]?.map(({ kpiId, period, value }) => [kpiId, period, value])).toEqual([['k1', '2021-Q2', 3]])
    expect(cell('R2-02-2', 1)).toHaveAttribute('aria-invalid', 'true')
    expect(cell('R2-02-2', 1)).toHaveAccessibleDescription(/マイナスの値は入力できません/)
    await user.click(screen.getByRole('button', { name: '元に戻す' }))
    await waitFor(() => expect(writes).toHaveLength(2), LATER)
    expect(writes[1]).toMatchObject([{ kpiId: 'k1', period: '2021-Q2', value: null, etag: '9' }])
    expect(cell('R2-02-2', 1)).toHaveAttribute('aria-invalid', 'false')
  })

  it('copies a range as a spreadsheet takes it', async () => {
    const { user } = await open()
    await user.keyboard('{ArrowLeft}{Shift>}{ArrowDown}{/Shift}')
    const copied = await user.copy()
    expect(copied?.getData('text/plain')).toBe('1\r\n5')
  })

  it('keeps a note with its result', async () => {
    const writes = answering()
    const { user } = await open()
    await user.keyboard('{ArrowLeft}')
    await user.type(screen.getByRole('textbox', { name: /メモ/ }), '弘前市で開催')
    await waitFor(() => expect(writes).toHaveLength(1), LATER)
    expect(writes[0]).toMatchObject([{ period: '2021-Q1', value: 1, note: '弘前市で開催', etag: '3' }])
  })

  it('keeps what could not be sent, sends it again under the same key, and asks before it is left behind', async () => {
    const keys: (string | null)[] = []
    server.use(
      http.put('/api/tenants/02/plans/plan-2/results', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        return HttpResponse.error()
      }),
    )
    const { user } = await open()
    await user.keyboard('3{Enter}')
    await user.click(await screen.findByRole('button', { name: 'もう一度保存する' }, LATER))
    await waitFor(() => expect(keys).toHaveLength(2))
    expect(keys[0]).toBe(keys[1])
    await user.click(within(screen.getByRole('navigation', { name: '現在位置' })).getByRole('link', { name: 'ホーム' }))
    expect(await screen.findByRole('dialog', { name: '保存していない入力があります' })).toBeVisible()
  })
})
