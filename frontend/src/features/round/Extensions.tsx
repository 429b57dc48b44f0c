import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Extension, Round, RoundCell } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { DateInput } from '@/ui/DateInput'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { faultsOf, Problems } from '@/ui/Problems'
import { isAsking } from './progress'
import { TextDialog } from './TextDialog'
import { useDecideExtension, useRequestExtension } from './useRound'

const LONGEST = 2000

/** The requests that wait for the centre's answer, each with its two answers. */
export function ExtensionRequests({
  round,
  cells,
  tenantName,
  mayDecide,
}: {
  round: Round
  cells: readonly RoundCell[]
  tenantName: (code: string) => string
  mayDecide: boolean
}) {
  return (
    <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
      {cells.filter(isAsking).map(
        (cell) =>
          cell.extension && (
            <li key={cell.tenant} className="rounded-8 border border-solid-gray-300 p-4">
              <Asked
                round={round}
                tenant={cell.tenant}
                name={tenantName(cell.tenant)}
                extension={cell.extension}
                deadline={cell.deadline}
                mayDecide={mayDecide}
              />
            </li>
          ),
      )}
    </ul>
  )
}

function Asked({
  round,
  tenant,
  name,
  extension,
  deadline,
  mayDecide,
}: {
  round: Round
  tenant: string
  name: string
  extension: Extension
  /** The one it has so far. */
  deadline: string
  mayDecide: boolean
}) {
  const { t } = useTranslation('round')
  const format = useFormat()
  const [answer, setAnswer] = useState<'grant' | 'refuse' | null>(null)
  const decide = useDecideExtension(round, tenant, extension)
  return (
    <>
      <h3 className="text-dns-16B-130">{t('extension.asks', { name, date: format.date(extension.until, true) })}</h3>
      <p className="mt-1 whitespace-pre-line">{extension.reason}</p>
      <p className="mt-1 text-dns-14N-130 text-solid-gray-700">
        {t('extension.askedBy', { name: extension.askedByName, at: format.moment(extension.askedAt) })}
      </p>
      {mayDecide && (
        <div className="mt-3 flex flex-wrap gap-3 print:hidden">
          <Button size="small" onClick={() => setAnswer('grant')}>
            {t('extension.grant')}
          </Button>
          <Button size="small" look="secondary" onClick={() => setAnswer('refuse')}>
            {t('extension.refuse')}
          </Button>
        </div>
      )}
      {answer && (
        <TextDialog
          title={t(`extension.${answer}Title`, { name })}
          label={answer === 'grant' ? t('extension.answer') : t('extension.why')}
          hint={t('extension.answerHint')}
          field="answer"
          needed={answer === 'refuse'}
          longest={LONGEST}
          submitLabel={t(`extension.${answer}`)}
          busy={decide.isPending}
          error={decide.error}
          onSubmit={(words) =>
            decide.mutate({ granted: answer === 'grant', answer: words }, { onSuccess: () => setAnswer(null) })
          }
          onClose={() => setAnswer(null)}
        >
          <p>
            {answer === 'grant'
              ? t('extension.grantText', { date: format.date(extension.until, true) })
              : t('extension.refuseText', { date: format.date(deadline, true) })}
          </p>
        </TextDialog>
      )}
    </>
  )
}

/** What the prefecture asked for last, and what became of it. */
export function ExtensionState({ extension }: { extension: Extension }) {
  const { t } = useTranslation('round')
  const format = useFormat()
  return (
    <div className="rounded-8 border border-solid-gray-300 p-4">
      <h3 className="text-dns-16B-130">
        {t(`extension.own.${extension.state}`, { date: format.date(extension.until, true) })}
      </h3>
      <p className="mt-1 whitespace-pre-line">{extension.reason}</p>
      <p className="mt-1 text-dns-14N-130 text-solid-gray-700">
        {t('extension.askedBy', { name: extension.askedByName, at: format.moment(extension.askedAt) })}
      </p>
      {extension.decidedAt && (
        <div className="mt-3 border-l-4 border-solid-gray-300 pl-3">
          {extension.answer && <p className="whitespace-pre-line">{extension.answer}</p>}
          <p className="text-dns-14N-130 text-solid-gray-700">
            {t('extension.decidedBy', {
              name: extension.decidedByName,
              at: format.moment(extension.decidedAt),
            })}
          </p>
        </div>
      )}
    </div>
  )
}

/** Asks for more time; asked again before it is decided, it takes the place of the first request. */
export function ExtensionDialog({ round, cell, onDone }: { round: Round; cell: RoundCell; onDone: () => void }) {
  const { t } = useTranslation('round')
  const format = useFormat()
  const ask = useRequestExtension(round, cell.tenant)
  const before = isAsking(cell) ? cell.extension : null
  const [until, setUntil] = useState(before?.until ?? '')
  const [reason, setReason] = useState(before?.reason ?? '')
  const [tried, setTried] = useState(false)
  const refused = faultsOf(ask.error)
  const fault = (field: 'until' | 'reason', value: string) =>
    tried && value.trim() === '' ? t('form.required') : refused.get(field)
  const faults = { until: fault('until', until), reason: fault('reason', reason) }
  return (
    <FormDialog
      title={t('extension.request')}
      submitLabel={t('extension.send')}
      busy={ask.isPending}
      onSubmit={() => {
        setTried(true)
        if (until !== '' && reason.trim() !== '') ask.mutate({ until, reason: reason.trim() }, { onSuccess: onDone })
      }}
      onClose={onDone}
    >
      <p>{t('extension.requestText', { date: format.date(cell.deadline, true) })}</p>
      <Field label={t('extension.until')} required hint={t('form.deadlineHint')} error={faults.until}>
        {(tied) => (
          <DateInput
            {...tied}
            day={until}
            required
            min={cell.deadline}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('reason')} required hint={t('extension.reasonHint')} error={faults.reason}>
        {(tied) => (
          <textarea
            {...tied}
            rows={4}
            required
            maxLength={LONGEST}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className={`${controlClass} py-2`}
          />
        )}
      </Field>
      {!faults.until && !faults.reason && <Problems title={t('form.notSaved')} error={ask.error} />}
    </FormDialog>
  )
}
