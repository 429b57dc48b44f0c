import { useTranslation } from 'react-i18next'
import type { ImportRow } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Icon } from '@/ui/Icon'
import { Hidden } from '@/ui/Marks'
import { inOrder } from './counts'

/** The rows somebody should look at: what is not taken and why, what is unusual, what replaces a result. */
export function ImportRows({ rows, all }: { rows: readonly ImportRow[]; all: number }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div
        role="group"
        aria-label={t('rows.caption')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative max-h-[32rem] overflow-auto rounded-8 border border-solid-gray-300 print:max-h-none"
      >
        <table className="data-table min-w-[44rem]">
          <caption className="sr-only">{t('rows.caption')}</caption>
          <thead className="sticky top-0 z-1">
            <tr>
              <th scope="col" className="text-right">
                {t('rows.row')}
              </th>
              <th scope="col">{t('rows.code')}</th>
              <th scope="col">{t('rows.period')}</th>
              <th scope="col" className="text-right">
                {t('rows.value')}
              </th>
              <th scope="col">{t('rows.kind')}</th>
              <th scope="col">{t('rows.why')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(rows).map((row) => {
              const wrong = row.kind === 'refused' || row.kind === 'conflict'
              return (
                <tr key={row.row}>
                  <th scope="row" className="text-right">
                    {row.row}
                  </th>
                  <td className="tabular-nums">{row.code}</td>
                  <td>{row.period}</td>
                  <td className="text-right">
                    {row.before !== null && (
                      <>
                        {format.number(row.before)}
                        <Hidden>{t('rows.to')}</Hidden>
                        <span aria-hidden="true"> → </span>
                      </>
                    )}
                    <b>{row.value || t('rows.blank')}</b>
                  </td>
                  <td className="whitespace-nowrap">
                    <span className={`inline-flex items-center gap-1.5 ${wrong ? 'text-red-1000' : ''}`}>
                      <Icon name={wrong ? 'warn' : row.kind === 'unusual' ? 'question' : 'pencil'} />
                      {t(`count.${row.kind}`)}
                    </span>
                  </td>
                  <td className="min-w-56">{row.errors.map((error) => error.message).join(' ')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {all > rows.length && (
        <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{t('rows.more', { count: rows.length })}</p>
      )}
    </div>
  )
}
