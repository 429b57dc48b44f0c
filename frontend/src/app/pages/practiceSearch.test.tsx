import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { FoundPractices } from '@/lib/api'
import { measures, viewer } from '@/test/fixtures'
import { server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const nothing: FoundPractices = { total: 0, relaxed: false, hits: [], facets: [] }
const some: FoundPractices = {
  ...nothing,
  total: 41,
  facets: [{ facet: 'stage', values: [{ value: '2', entries: 12 }] }],
}

/** Answers every search, and keeps what was asked. */
function given(answer: (asked: URLSearchParams) => FoundPractices = () => some) {
  const asked: string[] = []
  signIn(viewer)
  server.use(
    http.get('/api/practice-vocabulary', () => HttpResponse.json({ measures, industries: [], enterprises: [] })),
    http.get('/api/practices', ({ request }) => {
      const search = new URL(request.url).searchParams
      asked.push(search.toString())
      return HttpResponse.json(answer(search))
    }),
  )
  return asked
}

describe('the search for practice entries', () => {
  it('looks while somebody types, and keeps the words in the address', async () => {
    const asked = given((search) => (search.get('q') === 'ブランド' ? { ...some, total: 3 } : some))
    const { user, router } = visit('/practices')
    await user.type(await screen.findByRole('searchbox', { name: 'さがす言葉' }), 'ブランド')
    expect(await screen.findByRole('heading', { name: '「ブランド」の取組事例 3件' })).toBeVisible()
    expect(new URLSearchParams(router.state.location.search).get('q')).toBe('ブランド')
    expect(new URLSearchParams(asked.at(-1)).get('q')).toBe('ブランド')
  })

  it('puts what fits best first as soon as there are words, unless another order was chosen', async () => {
    const asked = given()
    const { user, router } = visit('/practices')
    const field = await screen.findByRole('searchbox', { name: 'さがす言葉' })
    await user.type(field, 'ブ')
    await waitFor(() => expect(new URLSearchParams(asked.at(-1)).get('sort')).toBe('relevance'))
    expect(new URLSearchParams(router.state.location.search).get('sort')).toBeNull()
    await user.selectOptions(screen.getByRole('combobox', { name: '並び順' }), 'most-adopted')
    await user.type(field, 'ラ')
    await waitFor(() => expect(new URLSearchParams(asked.at(-1)).get('q')).toBe('ブラ'))
    expect(new URLSearchParams(asked.at(-1)).get('sort')).toBe('most-adopted')
  })

  it('is narrowed down by what is ticked, and Back gives it up again', async () => {
    const asked = given()
    const { user, router } = visit('/practices?page=2')
    await user.click(await screen.findByRole('checkbox', { name: /^ステージ2/ }))
    await waitFor(() => expect(router.state.location.search).toBe('?stage=2'))
    await waitFor(() => expect(new URLSearchParams(asked.at(-1)).get('stage')).toBe('2'))
    expect(screen.getByRole('button', { name: /^「ステージ2.*」の絞り込みを外す$/ })).toBeVisible()
    await router.navigate(-1)
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /^ステージ2/ })).not.toBeChecked())
  })

  it('says which parts of its entries lie on other pages', async () => {
    given()
    visit('/practices?page=2')
    const pages = await screen.findByRole('navigation', { name: '検索結果のページ' })
    expect(pages).toHaveTextContent('41件中 21〜40件目')
    expect(within(pages).getByRole('link', { name: '次へ' })).toHaveAttribute('href', '/practices?page=3')
  })

  it('says what to do where nothing was found', async () => {
    given(() => nothing)
    const { user, router } = visit('/practices?q=xyz&stage=2')
    expect(await screen.findByText('条件に合う取組事例は見つかりませんでした')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'すべての事例を見る' }))
    await waitFor(() => expect(router.state.location.search).toBe(''))
  })

  it('leaves out of the address what cannot be asked for', async () => {
    const asked = given()
    visit('/practices?stage=<b>&page=-1&sort=x')
    await screen.findByRole('heading', { name: '取組事例 41件' })
    expect(asked).toEqual(['sort=newest&page=0'])
  })
})
