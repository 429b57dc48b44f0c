import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/api'
import { coordinator, editor, plans } from '@/test/fixtures'
import { problem, sent, server, signIn } from '@/test/server'
import { visit } from '@/test/visit'

const prepared: Plan = {
  ...(plans[1] as Plan),
  id: 'plan-3',
  nameJa: '第3次行動計画',
  nameEn: 'Plan 3',
  firstYear: 2023,
  lastYear: 2025,
  openedOn: null,
  etag: '1',
}

function withThird(third: Plan = prepared) {
  signIn(coordinator)
  server.use(http.get('/api/plans', () => HttpResponse.json([...plans, third])))
}

describe('a plan', () => {
  it('is made after the last one, with its years and policies to start from', async () => {
    signIn(coordinator)
    const requests = sent('post', '/api/plans', () => HttpResponse.json(prepared, { status: 201 }))
    const { user, router } = visit('/plans/new')
    const first = await screen.findByRole('textbox', { name: /最初の年度/ })
    expect(first).toHaveDisplayValue('2023')
    expect(screen.getByText('令和7年度（2025）')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '計画を作成する' }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('名称（日本語）：入力してください')
    await user.click(within(alert).getByRole('button', { name: /名称（英語）/ }))
    expect(screen.getByRole('textbox', { name: /名称（英語）/ })).toHaveFocus()
    await user.type(screen.getByRole('textbox', { name: /名称（日本語）/ }), '第3次行動計画')
    await user.type(screen.getByRole('textbox', { name: /名称（英語）/ }), 'Plan 3')
    await user.click(screen.getByRole('button', { name: '基本方針3を外す' }))
    await user.click(screen.getByRole('button', { name: '計画を作成する' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/plans'))
    expect(requests[0]?.body).toEqual({
      nameJa: '第3次行動計画',
      nameEn: 'Plan 3',
      firstYear: 2023,
      lastYear: 2025,
      policies: [
        { nameJa: '方針1', nameEn: 'Policy 1' },
        { nameJa: '方針2', nameEn: 'Policy 2' },
      ],
      draftingDeadline: null,
    })
  })

  it('has years that can be, and policies with names', async () => {
    signIn(coordinator)
    const requests = sent('post', '/api/plans', () => HttpResponse.json(prepared, { status: 201 }))
    const { user } = visit('/plans/new')
    const last = await screen.findByRole('textbox', { name: /最後の年度/ })
    await user.clear(last)
    await user.type(last, '2020')
    await user.clear(screen.getByRole('textbox', { name: '基本方針2（英語）' }))
    await user.click(screen.getByRole('button', { name: '計画を作成する' }))
    await waitFor(() => expect(last).toBeInvalid())
    expect(screen.getByRole('textbox', { name: '基本方針2（英語）' })).toBeInvalid()
    expect(screen.getByRole('alert')).toHaveTextContent('最後の年度は、最初の年度以降にしてください')
    expect(requests).toHaveLength(0)
  })

  it('is opened for drafting with a deadline', async () => {
    withThird()
    let refuse = true
    const requests = sent('post', '/api/plans/plan-3/opening', () =>
      refuse
        ? problem(400, 'invalid-request', {
            errors: [{ field: 'draftingDeadline', code: 'field.deadline-past', message: '過ぎた日は指定できません' }],
          })
        : HttpResponse.json({ ...prepared, openedOn: '2021-10-15' }),
    )
    const { user } = visit('/plans')
    await user.click(await screen.findByRole('button', { name: '策定を開始する' }))
    const dialog = screen.getByRole('dialog')
    const deadline = within(dialog).getByLabelText(/KPIの提出期限/)
    await user.click(within(dialog).getByRole('button', { name: '策定を開始する' }))
    expect(deadline).toBeInvalid()
    await user.type(deadline, '2021-10-14')
    await user.click(within(dialog).getByRole('button', { name: '策定を開始する' }))
    expect(await within(dialog).findByText('過ぎた日は指定できません')).toBeVisible()
    refuse = false
    await user.clear(deadline)
    await user.type(deadline, '2022-01-31')
    await user.click(within(dialog).getByRole('button', { name: '策定を開始する' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(requests.at(-1)).toMatchObject({ body: { draftingDeadline: '2022-01-31' }, ifMatch: '"1"' })
  })

  it('keeps its years and the number of its policies once it is open', async () => {
    withThird({ ...prepared, openedOn: '2021-10-01', draftingDeadline: '2022-01-31' })
    visit('/plans/plan-3/edit')
    expect(await screen.findByRole('textbox', { name: /最初の年度/ })).toHaveAttribute('readonly')
    expect(screen.queryByRole('button', { name: '基本方針を加える' })).not.toBeInTheDocument()
    expect(screen.getByLabelText(/KPIの提出期限/)).toHaveValue('2022-01-31')
  })

  it('shows both when two change it, and the second may still have theirs', async () => {
    withThird()
    const theirs = { ...prepared, nameEn: 'The third plan', etag: '2' }
    const requests = sent('put', '/api/plans/plan-3', () =>
      requests.length === 1
        ? problem(412, 'precondition-failed', { current: theirs })
        : HttpResponse.json({ ...theirs, etag: '3' }),
    )
    const { user, router } = visit('/plans/plan-3/edit')
    const name = await screen.findByRole('textbox', { name: /名称（英語）/ })
    await user.clear(name)
    await user.type(name, 'Third plan')
    await user.click(screen.getByRole('button', { name: '変更を保存する' }))
    const dialog = await screen.findByRole('dialog', { name: 'ほかの人が先に変更しました' })
    expect(dialog).toHaveTextContent('Third plan')
    expect(dialog).toHaveTextContent('The third plan')
    expect(within(dialog).queryByText('基本方針')).not.toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: '自分の入力で上書きする' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/plans'))
    expect(requests.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"'])
  })

  it('is made by the centre only', async () => {
    signIn(editor)
    visit('/plans/new')
    expect(await screen.findByText('計画を作成・変更する権限がありません')).toBeVisible()
  })
})
