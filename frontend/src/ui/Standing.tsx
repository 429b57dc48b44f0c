import { useTranslation } from 'react-i18next'
import type { Counts, Standing } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { countOf, STANDINGS } from '@/lib/standing'
import { Icon, standingIcon } from './Icon'

const badge: Record<Standing, string> = {
  achieved: 'border-blue-1000 bg-blue-1000 text-white',
  'on-track': 'border-blue-400 bg-blue-50 text-blue-1000',
  'at-risk': 'border-red-900 bg-white text-red-1000',
  'off-track': 'border-red-1000 bg-red-1000 text-white',
  'no-data': 'border-dashed border-solid-gray-536 bg-white text-solid-gray-800',
  'hard-to-evaluate': 'border-solid-gray-300 bg-solid-gray-50 text-solid-gray-800',
  cancelled: 'border-solid-gray-300 bg-solid-gray-50 text-solid-gray-700',
}

/** The word for a standing; a plan that is over has "not met" where a running one has "off track". */
export function useStandingWord() {
  const { t } = useTranslation('ui')
  return (standing: Standing, planEnded = false) =>
    standing === 'off-track' && planEnded ? t('standing.missed') : t(`standing.${standing}`)
}

/** Standing as icon and word, so that it never hangs on colour alone. */
export function StandingBadge({ standing, planEnded = false }: { standing: Standing; planEnded?: boolean }) {
  const word = useStandingWord()
  return (
    <span
      className={`inline-flex h-7 items-center gap-1 whitespace-nowrap rounded-full border px-2.5 text-dns-14B-120 print-exact ${badge[standing]}`}
    >
      <Icon name={standingIcon[standing]} />
      {word(standing, planEnded)}
    </span>
  )
}

/** Counts per standing as one bar; its legend or table stands beside it and says the same in words. */
export function StandingBar({ counts, className = 'h-4' }: { counts: Counts; className?: string }) {
  return (
    <span
      className={`standing-bar flex w-full overflow-hidden rounded-4 bg-solid-gray-100 ${className}`}
      aria-hidden="true"
    >
      {STANDINGS.filter((standing) => countOf(counts, standing) > 0).map((standing) => (
        <span
          key={standing}
          data-standing={standing}
          className="block min-w-[3px]"
          style={{ flexGrow: countOf(counts, standing), flexBasis: 0 }}
        />
      ))}
    </span>
  )
}

/** The swatch of a standing as it appears in a bar. */
export function StandingSwatch({ standing }: { standing: Standing }) {
  return (
    <span className="standing-bar inline-flex size-4 shrink-0 overflow-hidden rounded-4" aria-hidden="true">
      <span data-standing={standing} className="block grow" />
    </span>
  )
}

/** Words and numbers of a bar, in the bar's order. `link` turns a number into the way to its list. */
export function StandingLegend({
  counts,
  planEnded = false,
  link,
}: {
  counts: Counts
  planEnded?: boolean
  link?: (standing: Standing, label: string) => React.ReactNode
}) {
  const word = useStandingWord()
  const { number } = useFormat()
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {STANDINGS.filter((standing) => countOf(counts, standing) > 0).map((standing) => {
        const count = number(countOf(counts, standing))
        return (
          <li key={standing} className="inline-flex min-h-6 items-center gap-1.5">
            <StandingSwatch standing={standing} />
            <span>{word(standing, planEnded)}</span>
            {link ? link(standing, count) : <b className="tabular-nums">{count}</b>}
          </li>
        )
      })}
    </ul>
  )
}
