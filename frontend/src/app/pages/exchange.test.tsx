import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { PracticeExchange, PracticeQuestion, PracticeSubscription } from '@/lib/api'
import { approver, coordinator, editor, exchange, measures, publishedPractice, viewer } from '@/test/fixtures'
import { problem, sent, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const ENTRY = '/practices/03-0001'
const EXCHANGE = '/api/practices/03-0001/exchange'
const iwate = { kind: 'prefecture', code: '03', nameJa: '岩手県', nameEn: 'Iwate' } as const
const aomori = { kind: 'prefecture', code: '02', nameJa: '青森県', nameEn: 'Aomori' } as const

const question: PracticeQuestion = {
  id: 'q1',
  text: '参加者の負担はありましたか。',
  writer: { party: aomori, role: 'editor', name: '青森 花子' },
  at: '2021-10-01T01:00:00Z',
  withdrawal: null,
  takeBack: true,
  answers: [],
  illustrative: false,
}
const answered: PracticeQuestion = {
  ...question,
  takeBack: false,
  answers: [
    {
      id: 'a1',
      text: '材料費のみ、1人500円でした。',
      writer: { party: iwate, role: 'desk', name: '岩手 太郎' },
      ofAuthor: true,
      at: '2021-10-04T01:00:00Z',
      withdrawal: null,
      takeBack: false,
      illustrative: false,
    },
  ],
}

/** The page of an entry of Iwate, with what is said there. */
function given(some: Partial<PracticeExchange> = {}) {
  server.use(
    http.get('/api/practice-vocabulary', () => HttpResponse.json({ measures, industries: [], enterprises: [] })),
    http.get('/api/practices/03-0001', () => HttpResponse.json({ practice: publishedPractice, withdrawn: null })),
    http.get(EXCHANGE, () => HttpResponse.json({ ...exchange, ...some })),
  )
}

const part = (name: RegExp | string) => screen.findByRole('region', { name })

describe('questions at an entry', () => {
  it('are asked once, with a text', async () => {
    signIn(editor)
    given()
    const asked = sent('post', '/api/practices/03-0001/questions', () => HttpResponse.json(question, { status: 201 }))
    const { user } = visit(ENTRY)
    const questions = within(await part('質問と回答'))
    await user.click(questions.getByRole('button', { name: '質問する' }))
    await user.click(questions.getByRole('button', { name: '質問を公開する' }))
    expect(questions.getByRole('textbox', { name: /^質問/ })).toHaveAccessibleDescription(/内容を入力してください/)
    expect(asked).toEqual([])
    await user.type(questions.getByRole('textbox', { name: /^質問/ }), ' 負担は？ ')
    await user.click(questions.getByRole('button', { name: '質問を公開する' }))
    expect(await questions.findByText(/^質問を公開しました/)).toBeVisible()
    expect(questions.getByRole('button', { name: '質問する' })).toHaveFocus()
    expect(asked).toEqual([{ body: { text: '負担は？' }, ifMatch: null, key: expect.any(String) }])
  })

  it('are answered where they stand, by whoever speaks for the entry', async () => {
    signIn(editor)
    given({ questions: [question], possible: { ...exchange.possible, speakForAuthor: true } })
    const said = sent('post', '/api/practices/03-0001/questions/q1/answers', () =>
      HttpResponse.json(answered, { status: 201 }),
    )
    const { user } = visit(`${ENTRY}#question-q1`)
    const asked = (await screen.findByText('参加者の負担はありましたか。', { selector: 'p' })).closest('li')
    expect(asked).toHaveFocus()
    expect(asked).toHaveTextContent('回答待ち')
    await user.click(screen.getByRole('button', { name: /^回答する/ }))
    await user.type(screen.getByRole('textbox', { name: /^回答/ }), '500円です。')
    await user.click(screen.getByRole('button', { name: '回答を公開する' }))
    await waitFor(() => expect(said).toHaveLength(1))
    expect(said[0]?.body).toEqual({ text: '500円です。' })
    await waitFor(() => expect(screen.getByRole('button', { name: /^回答する/ })).toHaveFocus())
  })

  it('say who spoke for which party, and which answer is the author’s', async () => {
    signIn(viewer)
    given({ questions: [answered], possible: { ask: false, speakForAuthor: false, thank: false, vote: false } })
    visit(ENTRY)
    const questions = await part('質問と回答')
    expect(questions).toHaveTextContent('青森県 担当')
    expect(questions).toHaveTextContent('事例を書いた都道府県の回答岩手県 知財総合支援窓口岩手 太郎')
    expect(questions).not.toHaveTextContent('回答待ち')
    expect(questions).toHaveTextContent('閲覧者は質問・回答を書けません')
    expect(within(questions).queryByRole('button')).toBeNull()
  })

  it('wait for the author’s answer where another party gave one', async () => {
    signIn(viewer)
    const others = answered.answers.map((answer) => ({ ...answer, ofAuthor: false }))
    given({ questions: [{ ...answered, answers: others }] })
    visit(ENTRY)
    expect(await part('質問と回答')).toHaveTextContent('回答待ち')
  })

  it('are taken back by the centre with a reason only', async () => {
    signIn(coordinator)
    given({ questions: [question] })
    const taken = sent(
      'post',
      '/api/practices/03-0001/posts/q1/withdrawal',
      () => new HttpResponse(null, { status: 204 }),
    )
    const { user } = visit(ENTRY)
    await user.click(await screen.findByRole('button', { name: /^取り下げる/ }))
    await user.click(screen.getByRole('button', { name: 'やめる' }))
    expect(screen.getByRole('button', { name: /^取り下げる/ })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: /^取り下げる/ }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '取り下げる' }))
    expect(taken).toEqual([])
    given({ questions: [{ ...question, takeBack: false }] })
    await user.type(dialog.getByRole('textbox', { name: /^取り下げる理由/ }), '企業名が含まれるため。')
    await user.click(dialog.getByRole('button', { name: '取り下げる' }))
    expect(await screen.findByText('取り下げました。')).toBeVisible()
    await waitFor(() =>
      expect(screen.getByText('参加者の負担はありましたか。', { selector: 'p' }).closest('article')).toHaveFocus(),
    )
    expect(taken[0]?.body).toEqual({ reason: '企業名が含まれるため。' })
  })
})

describe('thanks', () => {
  it('are given with one click and can be taken back', async () => {
    signIn(editor)
    given()
    server.use(
      http.post('/api/practices/03-0001/thanks', () =>
        HttpResponse.json({ count: 1, parties: [{ party: aomori, illustrative: false }], given: true }),
      ),
      http.delete('/api/practices/03-0001/thanks', () => HttpResponse.json(exchange.thanks)),
    )
    const { user } = visit(ENTRY)
    const thanks = within(await part('参考になった'))
    await user.click(thanks.getByRole('button', { name: '参考になった' }))
    expect(await thanks.findByText('あなたの機関から伝えました')).toBeVisible()
    expect(thanks.getByText('青森県')).toBeVisible()
    await user.click(thanks.getByRole('button', { name: '取り消す' }))
    expect(await thanks.findByText('まだありません。')).toBeVisible()
  })

  it('and votes are not for one’s own entry, which is said', async () => {
    signIn({ ...approver, tenant: { code: '03', nameJa: '岩手県', nameEn: 'Iwate' } })
    given({ possible: { ...exchange.possible, thank: false, vote: false } })
    visit(ENTRY)
    expect(await part('参考になった')).toHaveTextContent('自県の事例のため')
    expect(await part(/年間投票$/)).toHaveTextContent('自県の事例には投票できません。')
  })
})

describe('the yearly vote', () => {
  it('takes points for every criterion, as nobody of the party has voted yet', async () => {
    signIn(approver)
    given()
    const voted: { body: unknown; noneMatch: string | null }[] = []
    server.use(
      http.put('/api/practices/03-0001/vote', async ({ request }) => {
        voted.push({ body: await request.json(), noneMatch: request.headers.get('If-None-Match') })
        const ballot = { innovativeness: 4, potential: 3, replicability: 5 }
        return HttpResponse.json({
          ...exchange.vote,
          votes: 1,
          means: { ...ballot, overall: 4 },
          own: { ballot, byName: '青森 花子', etag: '2021-1' },
        })
      }),
    )
    const { user } = visit(ENTRY)
    const panel = within(await part(/年間投票$/))
    await user.click(panel.getByRole('button', { name: '投票する' }))
    const dialog = within(screen.getByRole('dialog'))
    const give = async (criterion: RegExp, points: RegExp) =>
      user.click(within(dialog.getByRole('group', { name: criterion })).getByRole('radio', { name: points }))
    await give(/^先進性/, /^4/)
    await give(/^発展性/, /^3/)
    await user.click(dialog.getByRole('button', { name: '投票する' }))
    expect(dialog.getByRole('group', { name: /^再現性/ })).toHaveAccessibleDescription(
      /1から5のいずれかを選んでください/,
    )
    expect(voted).toEqual([])
    await give(/^再現性/, /^5/)
    await user.click(dialog.getByRole('button', { name: '投票する' }))
    expect(await panel.findByRole('row', { name: '再現性 5.00 5' })).toBeVisible()
    expect(voted).toEqual([{ body: { innovativeness: 4, potential: 3, replicability: 5 }, noneMatch: '*' }])
  })

  it('tells whoever was slower than a colleague', async () => {
    signIn(approver)
    const own = {
      ballot: { innovativeness: 2, potential: 2, replicability: 2 },
      byName: '青森 花子',
      etag: '2021-1',
    }
    given({ vote: { ...exchange.vote, votes: 1, means: { ...own.ballot, overall: 2 }, own } })
    const changed = sent('put', '/api/practices/03-0001/vote', () => problem(412, 'precondition-failed'))
    const { user } = visit(ENTRY)
    await user.click(within(await part(/年間投票$/)).getByRole('button', { name: '投票を変更する' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '投票を変更する' }))
    expect(await dialog.findByRole('alert')).toBeVisible()
    expect(changed).toEqual([{ body: own.ballot, ifMatch: '"2021-1"', key: null }])
  })

  it('is shown by year, with why equal entries stand as they do', async () => {
    signIn(viewer)
    server.use(
      http.get('/api/practice-votes', ({ request }) =>
        HttpResponse.json({
          year: Number(new URL(request.url).searchParams.get('year') ?? 2021),
          open: true,
          closesOn: '2022-03-31',
          leastVotes: 3,
          years: [2021, 2020],
          entries: [
            {
              rank: 1,
              practice: '03-0001',
              title: '朝の会で始める仕分け',
              author: iwate,
              votes: 4,
              means: { innovativeness: 4, potential: 3.5, replicability: 4.25, overall: 3.92 },
              tie: 'votes',
              illustrative: false,
            },
            {
              rank: null,
              practice: '02-0001',
              title: '商標の相談会',
              author: aomori,
              votes: 1,
              means: { innovativeness: 5, potential: 5, replicability: 5, overall: 5 },
              tie: null,
              illustrative: false,
            },
          ],
        }),
      ),
    )
    const { user, router } = visit('/practices/votes')
    expect(await screen.findByRole('link', { name: '朝の会で始める仕分け' })).toHaveAttribute('href', ENTRY)
    expect(screen.getByText('総合が同点のため、票数の順')).toBeVisible()
    expect(screen.getByRole('cell', { name: '票数不足' })).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: '年度' }), '2020')
    await waitFor(() => expect(router.state.location.search).toBe('?year=2020'))
    expect(await screen.findByRole('region', { name: /2020/ })).toBeVisible()
  })
})

describe('kept searches', () => {
  const kept: PracticeSubscription = {
    id: 's1',
    name: '商標のセミナー',
    madeAt: '2021-10-01T01:00:00Z',
    criteria: {
      q: '商標',
      stage: ['2'],
      policy: [],
      measure: [],
      industry: [],
      enterprise: [],
      bureau: [],
      tenant: [],
      evidence: [],
    },
  }

  function searched(list: PracticeSubscription[]) {
    signIn(viewer)
    server.use(
      http.get('/api/practice-vocabulary', () => HttpResponse.json({ measures, industries: [], enterprises: [] })),
      http.get('/api/practices', () => HttpResponse.json({ total: 0, relaxed: false, hits: [], facets: [] })),
      http.get('/api/me/practice-subscriptions', () => HttpResponse.json(list)),
    )
  }

  it('are kept from the search with a name, and said to be kept', async () => {
    const list: PracticeSubscription[] = []
    searched(list)
    const added = sent('post', '/api/me/practice-subscriptions', () => {
      list.push(kept)
      return HttpResponse.json(kept, { status: 201 })
    })
    const { user } = visit('/practices?q=商標&stage=2')
    await user.click(await screen.findByRole('button', { name: 'この条件の新しい事例を知らせる' }))
    const name = within(screen.getByRole('dialog')).getByRole('textbox', { name: /^名前/ })
    expect((name as HTMLInputElement).value).toMatch(/^「商標」、ステージ2/)
    await user.clear(name)
    await user.type(name, '商標のセミナー')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    const told = await screen.findByText(/保存済みです（名前：商標のセミナー）/)
    expect(told).toBeVisible()
    expect(told.closest('[role=status]')).toHaveFocus()
    expect(added[0]?.body).toEqual({ name: '商標のセミナー', criteria: kept.criteria })
  })

  it('whose name is taken say so at the name', async () => {
    searched([])
    sent('post', '/api/me/practice-subscriptions', () =>
      problem(400, 'invalid-request', {
        errors: [{ field: 'name', code: 'field.name-taken', message: 'この名前はすでに使われています。' }],
      }),
    )
    const { user } = visit('/practices')
    await user.click(await screen.findByRole('button', { name: '新しい事例をすべて知らせる' }))
    await user.click(screen.getByRole('button', { name: '保存する' }))
    const dialog = within(screen.getByRole('dialog'))
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: /^名前/ })).toHaveAccessibleDescription(/すでに使われています/),
    )
  })

  it('are opened and ended in the settings', async () => {
    const list = [kept]
    searched(list)
    server.use(
      http.get('/api/me/settings', () =>
        HttpResponse.json({ rhythm: 'daily', language: 'ja', address: null, mailOn: true, etag: '0' }),
      ),
      http.delete('/api/me/practice-subscriptions/s1', () => {
        list.pop()
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user } = visit('/settings')
    const searches = within(await part('新しい事例のお知らせ'))
    const link = await searches.findByRole('link', { name: '商標のセミナー' })
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe('/practices?q=商標&stage=2')
    await user.click(searches.getByRole('button', { name: /^お知らせを止める/ }))
    expect(await searches.findByText(/^お知らせを受けている条件はありません/)).toBeVisible()
  })
})
