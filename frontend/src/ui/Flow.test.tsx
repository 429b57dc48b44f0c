import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it, vi } from 'vitest'
import type { Flow } from '@/lib/flow'
import { ProblemError } from '@/lib/http'
import { startI18n } from '@/test/visit'
import { FlowPanel } from './Flow'

const by = (name: string, role: string) => ({ username: name, name, role })
const submitted: Flow = {
  state: 'submitted',
  possible: ['return', 'endorse'],
  steps: [{ step: 'submit', to: 'submitted', by: by('青森 花子', 'editor'), at: '2021-10-15T01:00:00Z', reason: null }],
}
const returned: Flow = {
  state: 'returned',
  possible: ['submit'],
  steps: [
    ...submitted.steps,
    {
      step: 'return',
      to: 'returned',
      by: by('青森 太郎', 'approver'),
      at: '2021-10-15T02:00:00Z',
      reason: '基準値の年度を確認してください。',
    },
  ],
}

function panel(flow: Flow, more: { error?: unknown; onStep?: () => void } = {}) {
  const onStep = more.onStep ?? vi.fn()
  const view = (shown: Flow) => (
    <I18nextProvider i18n={startI18n('ja')}>
      <FlowPanel flow={shown} onStep={onStep} error={more.error} />
    </I18nextProvider>
  )
  const { rerender } = render(view(flow))
  return { user: userEvent.setup(), onStep, show: (next: Flow) => rerender(view(next)) }
}

describe('the flow of something submitted', () => {
  it('says where it stands, whom it waits for, and offers the steps that lead on first', () => {
    panel(submitted)
    expect(screen.getByText('都道府県の承認者の承認を待っています。')).toBeVisible()
    expect(within(screen.getByRole('list', { name: '確定までの流れ' })).getAllByRole('listitem')[1]).toHaveAttribute(
      'aria-current',
      'step',
    )
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['承認する', '差し戻す'])
  })

  it('takes a step that leads on at once', async () => {
    const { user, onStep } = panel(submitted)
    await user.click(screen.getByRole('button', { name: '承認する' }))
    expect(onStep).toHaveBeenCalledWith('endorse', null)
  })

  it('returns nothing without a reason, and closes its question once it is returned', async () => {
    const { user, onStep, show } = panel(submitted)
    await user.click(screen.getByRole('button', { name: '差し戻す' }))
    const dialog = screen.getByRole('dialog', { name: '差し戻す' })
    await user.click(within(dialog).getByRole('button', { name: '差し戻す' }))
    expect(within(dialog).getByRole('textbox')).toHaveAccessibleDescription(/理由を入力してください/)
    expect(onStep).not.toHaveBeenCalled()
    await user.type(within(dialog).getByRole('textbox'), ' 基準値の年度を確認してください。 ')
    await user.click(within(dialog).getByRole('button', { name: '差し戻す' }))
    expect(onStep).toHaveBeenCalledWith('return', '基準値の年度を確認してください。')
    show(returned)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('shows why something was returned above everything else', () => {
    panel(returned)
    expect(screen.getByText('差戻しの理由（青森 太郎）')).toBeVisible()
    expect(screen.getAllByText('基準値の年度を確認してください。')).toHaveLength(2)
  })

  it('says what is possible when a step was refused', () => {
    const error = new ProblemError(409, {
      type: '/problems/step-not-possible',
      title: '今はこの操作ができません',
      detail: '状態が変わりました。',
      state: 'endorsed',
      possible: ['withdraw'],
    })
    panel(submitted, { error })
    expect(screen.getByRole('alert')).toHaveTextContent('現在の状態：県承認済。今できる操作：取り下げる')
  })

  it('says that somebody was faster', () => {
    panel(submitted, { error: new ProblemError(412, { type: '/problems/precondition-failed' }) })
    expect(screen.getByRole('alert')).toHaveTextContent('ほかの人が先に変更しました')
  })
})
