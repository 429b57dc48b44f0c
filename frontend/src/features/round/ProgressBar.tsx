import { useTranslation } from 'react-i18next'
import type { RoundCounts } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { useProgressWord } from './Badges'
import { countOf, PROGRESS, progressClass } from './progress'

/** How many have come how far, as one bar; words and numbers stand beside it. */
export function ProgressBar({ counts, className = 'h-4' }: { counts: RoundCounts; className?: string }) {
  return (
    <span className={`flex w-full gap-px overflow-hidden rounded-4 ${className}`} aria-hidden="true">
      {PROGRESS.filter((state) => countOf(counts, state) > 0).map((state) => (
        <span
          key={state}
          className={`tile block min-w-[4px] border ${progressClass[state]}`}
          style={{ flexGrow: countOf(counts, state), flexBasis: 0 }}
        />
      ))}
    </span>
  )
}

/** Words and numbers of the bar, in the bar's order. */
export function ProgressLegend({ counts }: { counts: RoundCounts }) {
  const word = useProgressWord()
  const { number } = useFormat()
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {PROGRESS.filter((state) => countOf(counts, state) > 0).map((state) => (
        <li key={state} className="inline-flex min-h-6 items-center gap-1.5">
          <span className={`tile size-4 rounded-4 border ${progressClass[state]}`} aria-hidden="true" />
          <span>{word(state)}</span>
          <b className="tabular-nums">{number(countOf(counts, state))}</b>
        </li>
      ))}
    </ul>
  )
}

/** What the centre asks first: how many have handed in, how many are late, how many ask for more time. */
export function RoundFigures({ counts }: { counts: RoundCounts }) {
  const { t } = useTranslation('round')
  const { number } = useFormat()
  const figures = [
    { key: 'handedIn', value: counts.handedIn, alert: false },
    { key: 'confirmed', value: counts.confirmed, alert: false },
    { key: 'overdue', value: counts.overdue, alert: counts.overdue > 0 },
    { key: 'asking', value: counts.asking, alert: counts.asking > 0 },
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:flex sm:flex-wrap">
      {figures.map(({ key, value, alert }) => (
        <div key={key}>
          <dt className="text-dns-14N-130 text-solid-gray-700">{t(`figure.${key}`)}</dt>
          <dd className={`text-std-28B-150 tabular-nums ${alert ? 'text-red-1000' : ''}`}>
            {number(value)}
            <span className="ml-1 text-dns-14N-130 text-solid-gray-700">
              {t('figure.of', { count: counts.prefectures })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
