import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { Icon } from '@/ui/Icon'
import { Hidden } from '@/ui/Marks'
import type { Editing } from './EntryGrid'
import type { Place } from './layout'
import { type Draft, saidOf } from './sheet'
import { usePeriodOf, useTroubleOf } from './words'

/** One period of one KPI. Only the cell with the focus has a field in it, so that an input method can begin at once. */
export function EntryCell({
  place,
  draft,
  active,
  editing,
  selected,
  open,
  onType,
  onBlur,
}: {
  place: Place
  draft: Draft | undefined
  active: boolean
  editing: Editing
  selected: boolean
  open: boolean
  onType: (text: string) => void
  onBlur: () => void
}) {
  const { t } = useTranslation(['entry', 'ui'])
  const format = useFormat()
  const periodOf = usePeriodOf()
  const troubleOf = useTroubleOf()
  const id = useId()
  const { cell, row } = place
  const said = draft ?? saidOf(cell)
  const trouble = troubleOf(place, draft)
  const number = Number(said.text)
  const text = said.text === '' || Number.isNaN(number) ? said.text : format.number(number)
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is worked in
      role="gridcell"
      data-cell={place.key}
      colSpan={place.span}
      aria-selected={selected || active}
      aria-readonly={!open}
      aria-invalid={trouble !== null}
      aria-describedby={trouble && !(active && open) ? id : undefined}
      tabIndex={active && !open ? 0 : undefined}
      title={trouble ?? undefined}
      className={`entry-cell ${open ? '' : 'entry-closed'} ${active ? 'entry-active' : ''} ${selected ? 'entry-selected' : ''} ${trouble ? 'entry-trouble' : draft ? 'entry-unsaved' : cell.due ? 'entry-due' : ''}`}
    >
      <span className="entry-period" aria-hidden={place.span > 1 ? undefined : true} data-own={place.span > 1}>
        {row.yearBasis === 'calendar' ? periodOf(place) : format.shortPeriod(cell.period)}
      </span>
      {active && open ? (
        <input
          type="text"
          inputMode={row.decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          aria-label={t('entry:cell.label', {
            code: row.code,
            period: periodOf(place),
            unit: format.unitName(row.unit),
          })}
          aria-invalid={trouble !== null}
          aria-describedby={trouble ? id : undefined}
          value={editing ? editing.text : said.text}
          onChange={(event) => onType(event.target.value)}
          onBlur={onBlur}
          className="entry-input"
        />
      ) : (
        <span className="entry-value">
          {cell.state === 'locked' && <Icon name="lock" className="mr-1 size-3 text-solid-gray-600" />}
          {text === '' ? (
            <>
              <span aria-hidden="true" className="text-solid-gray-536">
                {open ? '' : '–'}
              </span>
              <Hidden>{t('entry:cell.blank')}</Hidden>
            </>
          ) : (
            text
          )}
        </span>
      )}
      <span className="entry-marks">
        {trouble && <Icon name="warn" className="size-3.5 text-red-1000" />}
        {cell.state === 'locked' && <Hidden>{t('entry:cell.locked')}</Hidden>}
        {cell.state === 'future' && <span>{t('entry:cell.future')}</span>}
        {cell.due && !draft && <span className="entry-due-mark">{t('entry:cell.due')}</span>}
        {cell.value !== null && !cell.counts && !draft && <span>{t('entry:cell.superseded')}</span>}
        {draft && !trouble && <span>{t('entry:cell.unsaved')}</span>}
        {cell.origin === 'proxy' && !draft && <span>{t('ui:proxy')}</span>}
        {cell.illustrative && !draft && <span title={t('ui:illustrativeHint')}>{t('ui:illustrative')}</span>}
        {said.note !== '' && (
          <span title={said.note} className="inline-flex items-center">
            <Icon name="pencil" className="size-3" />
            <Hidden>{t('entry:cell.note')}</Hidden>
          </span>
        )}
      </span>
      {trouble && (
        <span id={id} className="sr-only">
          {trouble}
        </span>
      )}
    </td>
  )
}
