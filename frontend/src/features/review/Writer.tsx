import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportItem } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { controlClass, Field } from '@/ui/Field'
import { RatingField } from './RatingField'
import { SaveNotice } from './SaveNotice'
import { causeAsked, gapsOf, LONGEST_TEXT, type StatementField, type TextField, tooLong } from './statement'
import { useAutosave } from './useAutosave'
import { WriteConflict } from './WriteConflict'

/** Where a field of an item stands on the page, so that a summary can lead to it. */
export function fieldId(kpiId: string, field: string): string {
  return `item-${kpiId}-${field}`
}

/** How a page saves what is unsaved before it goes on. */
export interface Unsaved {
  /** Whether anything is unsaved; called when that changes. */
  onUnsaved: (kpiId: string, unsaved: boolean) => void
  /** Hands over how to save this item now; answers how to take that back. */
  register: (kpiId: string, save: () => Promise<boolean>) => () => void
}

/** Writes what the prefecture says of a KPI, and keeps it while it is written. */
export function Writer({
  code,
  round,
  item,
  asked,
  onUnsaved,
  register,
  children,
}: {
  code: string
  round: string
  item: ReportItem
  /** Whether what is missing is to be named: once somebody wanted to submit. */
  asked: boolean
  children?: React.ReactNode
} & Unsaved) {
  const { t } = useTranslation(['review', 'ui'])
  const format = useFormat()
  const { statement, state, change, save, adopt, keepMine } = useAutosave(code, round, item)
  const [laidAside, setLaidAside] = useState<string | null>(null)
  const unsaved = state.kind !== 'saved'
  const { kpiId, miss } = item

  useEffect(() => register(kpiId, save), [register, kpiId, save])
  useEffect(() => onUnsaved(kpiId, unsaved), [onUnsaved, kpiId, unsaved])

  const gaps = gapsOf(statement, miss)
  const long = tooLong(statement)
  const why = causeAsked(miss, statement.rating)
  const fault = (field: StatementField): string | undefined => {
    if (field !== 'rating' && long.includes(field)) {
      return t('review:fault.tooLong', {
        longest: format.number(LONGEST_TEXT),
        length: format.number(statement[field].trim().length),
      })
    }
    return asked && gaps.includes(field) ? t(`review:fault.${field}`) : undefined
  }
  const required = (field: TextField) =>
    field === 'happened' || (field === 'cause' && why !== null) || (field === 'nextAction' && miss === 'target')

  const text = (field: TextField) => (
    <Field label={t(`review:field.${field}`)} required={required(field)} hint={hint(field)} error={fault(field)}>
      {(tied) => (
        <div id={fieldId(kpiId, field)} tabIndex={-1} className="flex">
          <textarea
            {...tied}
            rows={field === 'happened' ? 4 : 2}
            required={required(field)}
            value={statement[field]}
            onChange={(event) => change({ [field]: event.target.value })}
            onBlur={() => void save()}
            className={`${controlClass} field-sizing-content min-h-20 py-2`}
          />
        </div>
      )}
    </Field>
  )
  const hint = (field: TextField): string =>
    field === 'cause' && why !== null
      ? t(`review:hint.causeOn.${why}`)
      : field === 'nextAction' && miss === 'target'
        ? t('review:hint.nextActionOnMiss')
        : t(`review:hint.${field}`)

  return (
    <div className="flex flex-col gap-5 print:hidden">
      <RatingField
        id={fieldId(kpiId, 'rating')}
        value={statement.rating}
        suggestion={item.suggestion}
        error={fault('rating')}
        onChange={(rating) => change({ rating })}
      />
      {text('happened')}
      {text('factors')}
      {text('externalConditions')}
      {(why !== null || statement.cause.trim() !== '') && text('cause')}
      {text('nextAction')}
      {children}
      <SaveNotice state={state} onRetry={() => void save()} />
      {state.kind === 'conflict' &&
        (laidAside === state.theirs.etag ? (
          <Button look="secondary" size="small" className="self-start" onClick={() => setLaidAside(null)}>
            {t('review:conflict.compare')}
          </Button>
        ) : (
          <WriteConflict
            mine={statement}
            theirs={state.theirs}
            onBack={() => setLaidAside(state.theirs.etag)}
            onKeepMine={() => keepMine(state.theirs)}
            onKeepTheirs={() => adopt(state.theirs)}
          />
        ))}
    </div>
  )
}
