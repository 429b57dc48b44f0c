import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AdoptionQuarter } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Scroll } from '@/ui/Layout'
import { type CourseSeries, courseOf, SERIES } from './course'

const CourseCanvas = lazy(() => import('./CourseCanvas'))

const samples: Record<CourseSeries, React.ReactNode> = {
  adopted: <rect x="4" y="2" width="16" height="12" className="fill-blue-300" />,
  effectSeen: <rect x="4" y="2" width="16" height="12" className="fill-blue-1000" />,
  stopped: <rect x="5" y="3" width="14" height="10" className="fill-white stroke-red-900" strokeWidth="2" />,
  total: (
    <>
      <path d="M0 8h24" className="stroke-blue-500" strokeWidth="2" strokeDasharray="8 5" />
      <circle cx="12" cy="8" r="4" className="fill-blue-500" />
    </>
  ),
}

/** Adoptions quarter by quarter: a picture, and the same figures as a table under it. */
export function AdoptionCourse({ quarters }: { quarters: readonly AdoptionQuarter[] }) {
  const { t } = useTranslation('coverage')
  const format = useFormat()
  const rows = useMemo(() => courseOf(quarters), [quarters])
  const names = useMemo(
    () => Object.fromEntries(SERIES.map((key) => [key, t(`course.${key}`)])) as Record<CourseSeries, string>,
    [t],
  )
  const table = (
    <Scroll label={t('course.table')}>
      <table className="data-table">
        <caption className="sr-only">{t('course.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('course.quarter')}</th>
            {SERIES.map((key) => (
              <th key={key} scope="col" className="text-right">
                {names[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.period}>
              <th scope="row" className="whitespace-nowrap">
                {format.shortPeriod(row.period)}
              </th>
              {SERIES.map((key) => (
                <td key={key} className="text-right">
                  {format.number(row[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-x-6 gap-y-3 lg:flex-row">
        <div className="min-w-0 grow">
          <Suspense fallback={<div className="skeleton h-72 w-full rounded-8 sm:h-80" />}>
            <CourseCanvas
              rows={rows}
              names={names}
              unit={t('course.unit')}
              label={t('course.label')}
              axisLabel={format.shortPeriod}
            />
          </Suspense>
        </div>
        <ul
          aria-label={t('course.legend')}
          className="flex shrink-0 flex-wrap gap-x-5 gap-y-2 self-start lg:w-44 lg:flex-col lg:pt-8"
        >
          {SERIES.map((key) => (
            <li key={key} className="flex items-center gap-2 text-dns-14N-130">
              <svg viewBox="0 0 24 16" className="h-4 w-6 shrink-0 fill-none" aria-hidden="true">
                {samples[key]}
              </svg>
              {names[key]}
            </li>
          ))}
        </ul>
      </div>
      {rows.length > 12 ? (
        <details>
          <summary className="link inline-flex min-h-6 cursor-pointer items-center">{t('course.showTable')}</summary>
          <div className="mt-3">{table}</div>
        </details>
      ) : (
        table
      )}
    </div>
  )
}
