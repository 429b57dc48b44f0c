import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { delay, HttpResponse, http } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Import } from '@/lib/api'
import { checkedImport } from '@/test/entry'
import { editor } from '@/test/fixtures'
import { problem, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const ADDRESS = '/tenants/02/plans/plan-2/imports'
const IMPORTS = '/api/tenants/02/plans/plan-2/imports'
const file = new File(['KPIコード,期間,実績値\r\n'], '実績.csv', { type: 'text/csv' })
const clean: Import = {
  ...checkedImport,
  counts: { ...checkedImport.counts, rows: 2, unusual: 0, refused: 0, blank: 0 },
  rows: [],
}

/** The portal holds this file; the orders to apply it. */
function holding(file: Import): unknown[] {
  let made = file
  const orders: unknown[] = []
  server.use(
    http.get(IMPORTS, () => HttpResponse.json([{ ...made, rows: [] }])),
    http.get(`${IMPORTS}/i1`, () => HttpResponse.json(made)),
    http.post(IMPORTS, () => HttpResponse.json(made, { status: 201 })),
    http.post(`${IMPORTS}/i1/application`, async ({ request }) => {
      orders.push(await request.json())
      made = { ...made, state: 'applied', appliedAt: '2021-10-15T01:00:00Z' }
      return HttpResponse.json(made)
    }),
  )
  return orders
}

function input() {
  return screen.findByLabelText('ファイルを選ぶ', { selector: 'input' })
}

describe('importing a file', () => {
  beforeEach(() => {
    signIn(editor)
    server.use(http.get(IMPORTS, () => HttpResponse.json([])))
  })

  afterEach(() => vi.restoreAllMocks())

  it('is checked first: counts, and each row that is not taken with its reason', async () => {
    holding(checkedImport)
    const { user } = visit(ADDRESS)
    await user.upload(await input(), file)
    const report = await screen.findByRole('region', { name: '3. 確認の結果' })
    expect(report).toHaveTextContent('まだ何も変更していません。')
    const rows = within(report).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('このコードのKPIはありません。'),
      expect.stringContaining('大きく離れています。'),
      expect.stringContaining('値の変更'),
    ])
    expect(within(report).getByRole('button', { name: '取り込まない行をダウンロード（CSV）' })).toBeVisible()
  })

  it('takes all rows or nothing, or the good ones when that is chosen', async () => {
    const orders = holding(checkedImport)
    const { user } = visit(`${ADDRESS}?file=i1`)
    expect(await screen.findByText(/取り込めない行が2件あるため/)).toBeVisible()
    expect(screen.getByRole('button', { name: '0件を取り込む' })).toBeDisabled()
    await user.click(screen.getByRole('radio', { name: '正しい行だけを取り込む' }))
    await user.click(screen.getByRole('checkbox', { name: /大きく離れた1件を、このまま取り込む/ }))
    await user.click(screen.getByRole('button', { name: '3件を取り込む' }))
    expect(await screen.findByText(/件を取り込みました（/)).toBeVisible()
    expect(orders).toEqual([{ mode: 'valid', confirmed: true }])
  })

  it('takes a file without errors as a whole', async () => {
    const orders = holding(clean)
    const { user } = visit(`${ADDRESS}?file=i1`)
    await user.click(await screen.findByRole('button', { name: '2件を取り込む' }))
    await waitFor(() => expect(orders).toEqual([{ mode: 'all', confirmed: false }]))
  })

  it('says what happened in between when it cannot be applied', async () => {
    holding(clean)
    server.use(
      http.post(`${IMPORTS}/i1/application`, () =>
        problem(422, 'file-refused', { errors: [{ field: 'file', code: 'x', message: '3行目を取り込めません。' }] }),
      ),
    )
    const { user } = visit(`${ADDRESS}?file=i1`)
    await user.click(await screen.findByRole('button', { name: '2件を取り込む' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('3行目を取り込めません。')
  })

  it('takes a dropped file', async () => {
    holding(clean)
    visit(ADDRESS)
    const button = await screen.findByRole('button', { name: 'ファイルを選ぶ' })
    fireEvent.drop(button, { dataTransfer: { files: [file] } })
    expect(await screen.findByRole('region', { name: '3. 確認の結果' })).toBeVisible()
  })

  it('refuses a file that is too large before sending it', async () => {
    const { user } = visit(ADDRESS)
    const large = new File(['x'], '実績.csv', { type: 'text/csv' })
    Object.defineProperty(large, 'size', { value: 6 * 1024 * 1024 })
    await user.upload(await input(), large)
    expect(await screen.findByText(/「実績.csv」は6 MBあり、上限の5 MBを超えています/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'ファイルを選ぶ' })).toHaveAccessibleDescription(/上限の5 MB/)
  })

  it('says why a file is no list of results', async () => {
    server.use(
      http.post(IMPORTS, () =>
        problem(422, 'file-refused', { errors: [{ field: 'file', code: 'x', message: 'マクロを含んでいます。' }] }),
      ),
    )
    const { user } = visit(ADDRESS)
    await user.upload(await input(), file)
    expect(await screen.findByText('マクロを含んでいます。')).toBeVisible()
  })

  it('goes on while the page is left, and is found again', async () => {
    server.use(
      http.post(IMPORTS, async () => {
        await delay('infinite')
        return HttpResponse.json(clean)
      }),
    )
    const { user, router } = visit(ADDRESS)
    await user.upload(await input(), file)
    expect(await screen.findByRole('progressbar', { name: 'ファイルの内容を確認しています' })).toBeVisible()
    await router.navigate('/help')
    await screen.findByRole('heading', { level: 1, name: /ヘルプ/ })
    await router.navigate(ADDRESS)
    expect(await screen.findByRole('progressbar', { name: 'ファイルの内容を確認しています' })).toBeVisible()
  })

  it('is found in the history, and can be dropped', async () => {
    holding(clean)
    let dropped = false
    server.use(
      http.delete(`${IMPORTS}/i1`, () => {
        dropped = true
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user } = visit(ADDRESS)
    await user.click(await screen.findByRole('link', { name: '実績.csv' }))
    await user.click(await screen.findByRole('button', { name: 'このファイルを取り消す' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: '3. 確認の結果' })).not.toBeInTheDocument())
    expect(dropped).toBe(true)
  })

  it('begins with a template, asked for in the language of the page', async () => {
    const asked: (string | null)[] = []
    server.use(
      http.get('/api/tenants/02/plans/plan-2/import-template', ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('format'), request.headers.get('Accept-Language'))
        return new HttpResponse('x', { headers: { 'Content-Disposition': 'attachment; filename="kpi-02.csv"' } })
      }),
    )
    URL.createObjectURL = () => 'blob:x'
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { user } = visit(ADDRESS, 'en')
    await user.click(await screen.findByRole('button', { name: 'CSV' }))
    await waitFor(() => expect(click).toHaveBeenCalled())
    expect(asked).toEqual(['csv', 'en'])
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('kpi-02.csv')
  })
})
