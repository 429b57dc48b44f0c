import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { CaseBook, FoundPractices } from '@/lib/api'
import { bureau, measures } from '@/test/fixtures'
import { problem, sent, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const found: FoundPractices = {
  total: 12,
  relaxed: false,
  hits: [],
  facets: [
    { facet: 'stage', values: [{ value: '2', entries: 12 }] },
    { facet: 'evidence', values: [{ value: 'numbers', entries: 3 }] },
  ],
}

function book(some: Partial<CaseBook> = {}): CaseBook {
  return {
    id: 'b1',
    state: 'ready',
    progress: 100,
    selection: { stage: ['2'] },
    entries: 12,
    size: 1_500_000,
    orderedAt: '2021-10-15T00:30:00Z',
    finishedAt: '2021-10-15T00:31:00Z',
    ...some,
  }
}

/** Answers with these books one after the other, the last again and again. */
function given(...answers: CaseBook[][]) {
  signIn(bureau)
  server.use(
    http.get('/api/practice-vocabulary', () => HttpResponse.json({ measures, industries: [], enterprises: [] })),
    http.get('/api/practices', () => HttpResponse.json(found)),
    http.get('/api/me/case-books', () => HttpResponse.json((answers.length > 1 ? answers.shift() : answers[0]) ?? [])),
  )
}

describe('the catalogue to take along', () => {
  it('is narrowed like the search, except for what it cannot be asked', async () => {
    given()
    const { user, router } = visit('/practices/catalogue?q=x&evidence=numbers')
    expect(await screen.findByRole('heading', { name: '公開中のすべての事例：12件' })).toBeVisible()
    expect(screen.queryByRole('group', { name: '効果の根拠' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /^ステージ2/ }))
    expect(await screen.findByRole('heading', { name: '絞り込みに合う事例：12件' })).toBeVisible()
    expect(new URLSearchParams(router.state.location.search).get('stage')).toBe('2')
    expect(screen.getByRole('link', { name: '対象の事例を見る' })).toHaveAttribute('href', '/practices?stage=2')
  })

  it('gives data of the entries chosen; a bureau is the prefectures of its region', async () => {
    given()
    const asked: URLSearchParams[] = []
    server.use(
      http.get('/api/practice-catalogue', ({ request }) => {
        asked.push(new URL(request.url).searchParams)
        return problem(503, 'unavailable')
      }),
    )
    const { user } = visit('/practices/catalogue?stage=2&bureau=hokkaido')
    await user.click(await screen.findByRole('button', { name: 'CSV（効果の数値）' }))
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({ format: 'csv', table: 'effects', stage: '2', tenant: '01' })
  })

  it('orders a book of the entries chosen, and tells how far it has come', async () => {
    given([], [book({ state: 'printing', progress: 40, entries: 0, size: null, finishedAt: null })], [book()])
    const orders = sent('post', '/api/me/case-books', () =>
      HttpResponse.json(book({ state: 'waiting' }), { status: 201 }),
    )
    const { user } = visit('/practices/catalogue?stage=2')
    await user.click(await screen.findByRole('button', { name: '12件の事例集を作成する' }))
    expect(await screen.findByRole('progressbar', { name: '事例集の作成の進み具合' })).toHaveAttribute('value', '40')
    expect(screen.getByRole('button', { name: '12件の事例集を作成する' })).toBeDisabled()
    expect(await screen.findByText('事例集が完成しました。', {}, { timeout: 5000 })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /^ダウンロード/ })).toBeVisible()
    expect(orders).toEqual([{ body: { stage: ['2'] }, ifMatch: null, key: expect.stringMatching(/.{16}/) }])
  })

  it('says why a book was not begun', async () => {
    given([])
    server.use(
      http.post('/api/me/case-books', () =>
        problem(409, 'conflict', {
          errors: [{ field: 'id', code: 'field.too-many-books', message: '保存できる事例集は10冊までです' }],
        }),
      ),
    )
    const { user } = visit('/practices/catalogue')
    await user.click(await screen.findByRole('button', { name: /事例集を作成する/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent('保存できる事例集は10冊までです')
  })

  it.each([
    ['failed', '作成できませんでした'],
    ['outdated', '収録した事例が改訂されたか、取り下げられました'],
  ] as const)('tells of a book that is %s, and orders the same again', async (state, words) => {
    given([book({ state })])
    const orders = sent('post', '/api/me/case-books', () =>
      HttpResponse.json(book({ state: 'waiting' }), { status: 201 }),
    )
    const { user } = visit('/practices/catalogue')
    const list = await screen.findByRole('list', { name: '作成した事例集' })
    expect(list).toHaveTextContent(words)
    expect(list).toHaveTextContent('ステージ2')
    expect(within(list).queryByRole('button', { name: /^ダウンロード/ })).toBeNull()
    await user.click(within(list).getByRole('button', { name: /^作り直す/ }))
    await waitFor(() => expect(orders.map(({ body }) => body)).toEqual([{ stage: ['2'] }]))
  })

  it('throws a book away and puts the focus where the list was', async () => {
    given([book()], [])
    let thrown = ''
    server.use(
      http.delete('/api/me/case-books/:id', ({ params }) => {
        thrown = String(params.id)
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user } = visit('/practices/catalogue', 'en')
    await user.click(await screen.findByRole('button', { name: /^Delete/ }))
    expect(await screen.findByText('You have no case books.')).toBeVisible()
    expect(thrown).toBe('b1')
    expect(screen.getByRole('region', { name: 'Your case books' })).toHaveFocus()
  })
})
