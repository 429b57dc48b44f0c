import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReminderSent, Round, RoundCell } from '@/lib/api'
import { Button } from '@/ui/Button'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { faultsOf, Problems } from '@/ui/Problems'
import { isHandedIn } from './progress'
import { useRemind } from './useRound'

const LONGEST = 1000

/** Chooses whom to remind among those who have not handed in, and what to say besides. */
export function ReminderDialog({
  round,
  cells,
  today,
  tenantName,
  onDone,
}: {
  round: Round
  cells: readonly RoundCell[]
  today: string
  tenantName: (code: string) => string
  onDone: (sent: ReminderSent[] | null) => void
}) {
  const { t } = useTranslation('round')
  const remind = useRemind(round)
  const form = useId()
  const open = cells.filter((cell) => !isHandedIn(cell.state))
  const may = open.filter((cell) => cell.remindedOn !== today).map((cell) => cell.tenant)
  const [chosen, setChosen] = useState(() => new Set(may))
  const [message, setMessage] = useState('')
  const [nobody, setNobody] = useState(false)
  const overdue = open.filter((cell) => cell.overdue && may.includes(cell.tenant)).map((cell) => cell.tenant)
  const choose = (codes: readonly string[]) => {
    setChosen(new Set(codes))
    setNobody(false)
  }
  return (
    <FormDialog
      title={t('remind.title')}
      submitLabel={t('remind.send', { count: chosen.size })}
      busy={remind.isPending}
      onSubmit={() => {
        setNobody(chosen.size === 0)
        if (chosen.size === 0) return
        remind.mutate(
          { tenants: [...chosen].sort(), message: message.trim() || null },
          { onSuccess: (sent) => onDone(sent) },
        )
      }}
      onClose={() => onDone(null)}
    >
      <p>{t('remind.text')}</p>
      <fieldset className="flex flex-col gap-2" aria-describedby={nobody ? `${form}-nobody` : undefined}>
        <legend className="mb-1.5 text-dns-16B-130">{t('remind.whom')}</legend>
        <div className="flex flex-wrap gap-2">
          <Button look="secondary" size="small" onClick={() => choose(may)}>
            {t('remind.all', { count: may.length })}
          </Button>
          {overdue.length > 0 && (
            <Button look="secondary" size="small" onClick={() => choose(overdue)}>
              {t('remind.overdue', { count: overdue.length })}
            </Button>
          )}
          <Button look="secondary" size="small" onClick={() => choose([])}>
            {t('remind.none')}
          </Button>
        </div>
        <ul className="grid max-h-56 grid-cols-2 gap-x-4 overflow-y-auto rounded-8 border border-solid-gray-300 p-3 sm:grid-cols-3">
          {open.map((cell) => {
            const today = !may.includes(cell.tenant)
            return (
              <li key={cell.tenant}>
                <label className="flex min-h-8 items-start gap-2 py-1">
                  <input
                    type="checkbox"
                    className="mt-1 size-5 shrink-0 accent-blue-1000"
                    disabled={today}
                    checked={chosen.has(cell.tenant)}
                    onChange={(event) => {
                      const next = new Set(chosen)
                      if (event.target.checked) next.add(cell.tenant)
                      else next.delete(cell.tenant)
                      choose([...next])
                    }}
                  />
                  <span className={today ? 'text-solid-gray-700' : ''}>
                    {tenantName(cell.tenant)}
                    {today && <span className="block text-dns-14N-120">{t('remind.today')}</span>}
                    {cell.overdue && !today && (
                      <span className="block text-dns-14N-120 text-red-1000">{t('matrix.overdue')}</span>
                    )}
                  </span>
                </label>
              </li>
            )
          })}
        </ul>
        {nobody && (
          <p id={`${form}-nobody`} role="alert" className="text-dns-14N-130 text-red-1000">
            {t('remind.nobody')}
          </p>
        )}
      </fieldset>
      <Field
        label={t('remind.message')}
        required={false}
        hint={t('remind.messageHint')}
        error={faultsOf(remind.error).get('message')}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={3}
            maxLength={LONGEST}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
      <Problems title={t('form.notSaved')} error={remind.error} />
    </FormDialog>
  )
}
