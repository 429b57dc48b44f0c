import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Import, type ImportMode, rejectedAddress } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { DownloadButton } from '@/ui/DownloadButton'
import { Icon } from '@/ui/Icon'
import { Problems } from '@/ui/Problems'
import { KINDS, takenOf } from './counts'
import { ImportRows } from './ImportRows'
import { useApply, useDiscard, useWork } from './useImports'

/** What a file would change, or has changed: counts, the rows to look at, and the choice what to take. */
export function ImportReport({
  code,
  plan,
  made,
  onDiscarded,
  gridLink,
}: {
  code: string
  plan: string
  made: Import
  onDiscarded: () => void
  gridLink: React.ReactNode
}) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { counts } = made
  const waiting = made.state === 'checked'
  const rejected = counts.refused + counts.conflict + counts.unusual
  return (
    <div className="flex flex-col gap-5">
      <div>
        <p className="text-dns-16B-130 break-all">{made.name}</p>
        <p className="mt-1 text-dns-14N-130 text-solid-gray-700">
          {t('report.made', { name: made.madeByName, at: format.moment(made.madeAt) })}
        </p>
      </div>
      <dl className="flex flex-wrap gap-2">
        {(['rows', ...KINDS] as const).map(
          (kind) =>
            (counts[kind] > 0 || kind === 'rows' || kind === 'fresh') && (
              <div
                key={kind}
                className={`min-w-24 rounded-8 border px-3 py-2 ${kind === 'refused' || kind === 'conflict' ? 'border-red-1000' : 'border-solid-gray-300'}`}
              >
                <dt className="text-dns-14N-130 text-solid-gray-800">{t(`count.${kind}`)}</dt>
                <dd className="text-std-20B-150 tabular-nums">{format.number(counts[kind])}</dd>
              </div>
            ),
        )}
      </dl>
      {waiting ? (
        <Decision key={made.id} code={code} plan={plan} made={made} onDiscarded={onDiscarded} />
      ) : (
        <div role="status" className="rounded-8 border border-blue-900 border-l-8 p-4">
          <p className="flex items-center gap-2 text-dns-16B-130">
            <Icon name="check" className="size-5 text-blue-1000" />
            {t('report.applied', {
              count: counts.fresh + counts.changed,
              at: made.appliedAt ? format.moment(made.appliedAt) : '',
            })}
          </p>
          <p className="mt-2">{gridLink}</p>
        </div>
      )}
      {rejected > 0 && (
        <div className="flex flex-col items-start gap-2">
          <DownloadButton address={rejectedAddress(code, plan, made.id)}>{t('report.rejected')}</DownloadButton>
          <p className="text-dns-14N-130 leading-150 text-solid-gray-700">{t('report.rejectedNote')}</p>
        </div>
      )}
      <ImportRows rows={made.rows} all={rejected + counts.changed} />
    </div>
  )
}

function Decision({
  code,
  plan,
  made,
  onDiscarded,
}: {
  code: string
  plan: string
  made: Import
  onDiscarded: () => void
}) {
  const { t } = useTranslation('imports')
  const [mode, setMode] = useState<ImportMode>('all')
  const [confirmed, setConfirmed] = useState(false)
  const apply = useApply(code, plan, made.id)
  const discard = useDiscard(code, plan, made.id)
  const work = useWork(code, plan)
  const { taken, left } = takenOf(made.counts, confirmed)
  const possible = taken > 0 && (mode === 'valid' || left === 0)
  return (
    <form
      className="flex flex-col gap-4 rounded-8 border border-solid-gray-300 p-4 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        apply.mutate({ mode, confirmed })
      }}
    >
      {made.counts.unusual > 0 && (
        <label className="flex min-h-6 items-start gap-2">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={(event) => setConfirmed(event.target.checked)}
            className="size-6 shrink-0 accent-blue-1000"
          />
          {t('decision.confirm', { count: made.counts.unusual })}
        </label>
      )}
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-dns-16B-130">{t('decision.mode')}</legend>
        {(['all', 'valid'] as const).map((one) => (
          <label key={one} className="flex min-h-6 items-start gap-2">
            <input
              type="radio"
              name="mode"
              value={one}
              checked={mode === one}
              onChange={() => setMode(one)}
              className="size-6 shrink-0 accent-blue-1000"
            />
            {t(`decision.${one}`)}
          </label>
        ))}
      </fieldset>
      <p role="status" className="flex items-start gap-1.5 text-dns-14N-130 leading-150">
        {taken === 0
          ? t('decision.nothing')
          : possible
            ? t(left > 0 ? 'decision.some' : 'decision.every', { count: taken, left })
            : t('decision.notAll', { count: left })}
      </p>
      {(apply.error ?? discard.error) !== null && (
        <Problems title={t('decision.failed')} error={apply.error ?? discard.error} />
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={!possible || work !== null}>
          {t('decision.apply', { count: possible ? taken : 0 })}
        </Button>
        <Button
          look="quiet"
          disabled={work !== null || discard.isPending}
          onClick={() => discard.mutate(undefined, { onSuccess: onDiscarded })}
        >
          {t('decision.discard')}
        </Button>
      </div>
    </form>
  )
}
