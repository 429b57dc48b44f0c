import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Import, type ImportMode, type ImportRow, rejectedAddress } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { type Column, DataTable } from '@/ui/DataTable'
import { DownloadButton } from '@/ui/DownloadButton'
import { Icon } from '@/ui/Icon'
import { Scroll, Section } from '@/ui/Layout'
import { Problems } from '@/ui/Problems'
import { useApply, useDiscard } from './useImports'

const COUNTS = ['fresh', 'changed', 'unchanged', 'blank', 'unusual', 'conflict', 'refused'] as const

/** What became, or would become, of a file: counts, the rows to look at, and the choice what to take. */
export function ImportSheet({
  code,
  plan,
  made,
  onDiscarded,
  children,
}: {
  code: string
  plan: string
  made: Import
  onDiscarded: () => void
  /** Where to go once it is applied. */
  children: React.ReactNode
}) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { counts } = made
  const rejected = counts.unusual + counts.conflict + counts.refused
  const applied = made.state === 'applied'
  return (
    <Section
      title={t(applied ? 'sheet.applied' : 'sheet.checked', { name: made.name })}
      note={t(applied ? 'sheet.appliedNote' : 'sheet.checkedNote', {
        at: format.moment(made.appliedAt ?? made.madeAt),
        name: made.madeByName,
      })}
      aside={
        rejected > 0 && (
          <DownloadButton address={rejectedAddress(code, plan, made.id)}>{t('sheet.rejected')}</DownloadButton>
        )
      }
    >
      <div className="flex flex-col gap-5">
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {COUNTS.filter((kind) => counts[kind] > 0 || kind === 'fresh').map((kind) => (
            <div key={kind}>
              <dt className="text-dns-14N-130 text-solid-gray-700">{t(`kind.${kind}`)}</dt>
              <dd className="text-std-20B-150 tabular-nums">{t('sheet.rows', { count: counts[kind] })}</dd>
            </div>
          ))}
        </dl>
        {made.rows.length > 0 && <Rows rows={made.rows} />}
        {made.rows.length < rejected + counts.changed && (
          <p className="text-dns-14N-130">{t('sheet.more', { count: made.rows.length })}</p>
        )}
        {applied ? (
          <div className="flex flex-wrap gap-3">{children}</div>
        ) : (
          <Choice code={code} plan={plan} made={made} onDiscarded={onDiscarded} />
        )}
      </div>
    </Section>
  )
}

function Rows({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const columns: Column<ImportRow>[] = [
    {
      id: 'row',
      header: t('column.row'),
      numeric: true,
      rowHeader: true,
      sortBy: (row) => row.row,
      cell: (row) => row.row,
    },
    { id: 'code', header: t('column.code'), className: 'whitespace-nowrap', cell: (row) => row.code },
    { id: 'period', header: t('column.period'), cell: (row) => row.period },
    {
      id: 'before',
      header: t('column.before'),
      numeric: true,
      cell: (row) => (row.before === null ? '–' : format.number(row.before)),
    },
    { id: 'value', header: t('column.value'), numeric: true, cell: (row) => <b>{row.value}</b> },
    {
      id: 'kind',
      header: t('column.kind'),
      sortBy: (row) => COUNTS.indexOf(row.kind),
      cell: (row) => (
        <span className={`flex items-start gap-1.5 ${row.kind === 'changed' ? '' : 'text-red-1000'}`}>
          {row.kind !== 'changed' && <Icon name="warn" className="mt-0.5 size-4" />}
          <span>
            <b>{t(`kind.${row.kind}`)}</b>
            {row.errors.map(({ field, code, message }) => (
              <span key={field + code} className="block">
                {message}
              </span>
            ))}
          </span>
        </span>
      ),
    },
  ]
  return (
    <Scroll label={t('sheet.caption')}>
      <DataTable
        caption={t('sheet.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.row)}
        className="min-w-[44rem]"
      />
    </Scroll>
  )
}

function Choice({
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
  const { counts } = made
  const [confirmed, setConfirmed] = useState(false)
  const [mode, setMode] = useState<ImportMode>('all')
  const apply = useApply(code, plan, made.id)
  const discard = useDiscard(code, plan)
  const rejected = counts.conflict + counts.refused + (confirmed ? 0 : counts.unusual)
  const taken = counts.fresh + counts.changed + (confirmed ? counts.unusual : 0)
  const nothing = taken === 0 || (mode === 'all' && rejected > 0)
  const busy = apply.isPending || discard.isPending
  return (
    <form
      className="flex flex-col gap-4 rounded-8 bg-solid-gray-50 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        apply.mutate({ mode, confirmed })
      }}
    >
      <Problems title={t('choice.failed')} error={apply.error ?? discard.error} />
      {counts.unusual > 0 && (
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={(event) => setConfirmed(event.target.checked)}
            className="mt-0.5 size-6 shrink-0 accent-blue-1000"
          />
          {t('choice.confirm', { count: counts.unusual })}
        </label>
      )}
      <fieldset>
        <legend className="text-dns-16B-130">{t('choice.mode')}</legend>
        {(['all', 'valid'] as const).map((one) => (
          <label key={one} className="mt-2 flex items-start gap-2">
            <input
              type="radio"
              name="mode"
              checked={mode === one}
              onChange={() => setMode(one)}
              className="mt-0.5 size-6 shrink-0 accent-blue-1000"
            />
            <span>
              {t(`choice.${one}`)}
              <span className="block text-dns-14N-130 text-solid-gray-700">{t(`choice.${one}Hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">
        {taken === 0
          ? t('choice.none')
          : nothing
            ? t('choice.blocked', { count: rejected })
            : t('choice.ready', { count: taken })}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={nothing || busy}>
          {apply.isPending ? t('choice.applying') : t('choice.apply', { count: taken })}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => discard.mutate(made.id, { onSuccess: onDiscarded })}>
          {t('choice.discard')}
        </Button>
      </div>
    </form>
  )
}
