import { useTranslation } from 'react-i18next'
import type { Grid } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Icon } from '@/ui/Icon'
import { Hidden } from '@/ui/Marks'
import type { PastedText } from './EntryGrid'
import { closedBy, type Place } from './layout'
import { type Draft, faultOf, type Said, saidOf, tidy } from './sheet'
import { usePeriodOf, useTroubleOf } from './words'

interface Pasting {
  place: Place
  text: string
  before: Said
  closed: ReturnType<typeof closedBy>
  fault: string | null
}

/** What a pasted table would change, before it does. A blank cell changes nothing: it is not 0. */
export function PastePreview({
  texts,
  drafts,
  permissions,
  onPaste,
  onClose,
}: {
  texts: readonly PastedText[]
  drafts: ReadonlyMap<string, Draft>
  permissions: Grid['permissions']
  onPaste: (said: { key: string; said: Partial<Said> }[]) => void
  onClose: () => void
}) {
  const { t } = useTranslation('entry')
  const format = useFormat()
  const periodOf = usePeriodOf()
  const troubleOf = useTroubleOf()
  const filled = texts.filter(({ text }) => text.trim() !== '')
  const all = filled.flatMap(({ place, text }): Pasting[] => {
    if (!place) return []
    const before = drafts.get(place.key) ?? saidOf(place.cell)
    const said = { text: tidy(text, place), note: before.note }
    return [{ place, text: said.text, before, closed: closedBy(place, permissions), fault: faultOf(said, place) }]
  })
  const open = all.filter(({ closed }) => closed === null)
  const changing = open.filter(({ text, before }) => text !== before.text)
  const good = changing.filter(({ fault }) => fault === null)
  const counts = {
    blank: texts.length - filled.length,
    same: open.length - changing.length,
    outside: filled.length - all.length,
  }
  const shown = all.filter((one) => one.closed !== null || changing.includes(one))
  const value = (text: string, place: Place) =>
    text === '' ? t('paste.blank') : format.amount(Number(text), place.row.unit)
  const reason = ({ place, text, before, closed }: Pasting) =>
    closed !== null
      ? t(`closed.${closed}`)
      : troubleOf(place, { text, note: before.note, etag: null, confirmed: false, trouble: null })
  return (
    <Dialog
      title={t('paste.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('paste.cancel')}
          </Button>
          {good.length < changing.length && (
            <Button
              look="secondary"
              onClick={() => onPaste(changing.map(({ place, text }) => ({ key: place.key, said: { text } })))}
            >
              {t('paste.withFaults', { count: changing.length })}
            </Button>
          )}
          <Button
            disabled={good.length === 0}
            onClick={() => onPaste(good.map(({ place, text }) => ({ key: place.key, said: { text } })))}
          >
            {t('paste.good', { count: good.length })}
          </Button>
        </>
      }
    >
      <p>
        {t('paste.summary', {
          good: good.length,
          faults: changing.length - good.length,
          closed: all.length - open.length,
        })}
      </p>
      <ul className="mt-1 text-dns-14N-130 leading-150 text-solid-gray-700">
        {(['same', 'blank', 'outside'] as const).map(
          (kind) => counts[kind] > 0 && <li key={kind}>{t(`paste.${kind}Note`, { count: counts[kind] })}</li>,
        )}
      </ul>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
        <div role="group" aria-label={t('paste.caption')} tabIndex={0} className="mt-3 max-h-80 overflow-auto">
          <table className="data-table">
            <caption className="sr-only">{t('paste.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('column.kpi')}</th>
                <th scope="col">{t('column.period')}</th>
                <th scope="col">{t('column.change')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => {
                const wrong = reason(one)
                return (
                  <tr key={one.place.key}>
                    <th scope="row" className="whitespace-nowrap tabular-nums">
                      {one.place.row.code}
                    </th>
                    <td>{periodOf(one.place)}</td>
                    <td className="tabular-nums">
                      {one.closed === null && one.fault === null ? (
                        <>
                          {value(one.before.text, one.place)}
                          <Hidden>{t('paste.to')}</Hidden>
                          <span aria-hidden="true"> → </span>
                          <b>{value(one.text, one.place)}</b>
                        </>
                      ) : (
                        <span className="flex items-start gap-1.5 text-red-1000">
                          <Icon name="warn" className="mt-0.5 size-4" />
                          <span>
                            <b>{one.text}</b> {wrong}
                          </span>
                        </span>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  )
}
