import { useTranslation } from 'react-i18next'
import type { PracticeCoverage } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isGap } from './matrix'

/** What the centre asks first: how much there is, whether it is kept up, whether it is used, and what is missing. */
export function CoverageFigures({ coverage }: { coverage: PracticeCoverage }) {
  const { t } = useTranslation('coverage')
  const format = useFormat()
  const sum = (of: 'adopted' | 'effectSeen') => coverage.course.reduce((total, quarter) => total + quarter[of], 0)
  const gaps = coverage.topics.filter(isGap)
  const figures = [
    { name: 'entries', value: coverage.entries, part: coverage.stale },
    { name: 'adopted', value: sum('adopted'), part: sum('effectSeen') },
    { name: 'gaps', value: gaps.length, part: gaps.filter((topic) => topic.lagging > 0).length },
  ] as const
  return (
    <dl className="grid grid-cols-1 gap-3 sm:grid-cols-3">
      {figures.map(({ name, value, part }) => (
        <div key={name} className="rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-5">
          <dt className="text-dns-16B-130">{t(`figure.${name}`)}</dt>
          <dd className="mt-1 text-std-32B-150 text-blue-1000 tabular-nums">{format.number(value)}</dd>
          <dd className="text-dns-14N-130 text-solid-gray-800">{t(`part.${name}`, { count: part })}</dd>
        </div>
      ))}
    </dl>
  )
}
