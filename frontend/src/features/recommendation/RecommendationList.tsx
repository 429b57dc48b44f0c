import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recommendation } from '@/lib/api'
import { Button, TextLink } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { type ReasonNames, useReasonWords } from './reasons'

/** As many as are read at a glance; the rest on request. */
const AT_ONCE = 3

interface Shown {
  names: ReasonNames
  link: (practice: string) => string
  /** The marks an entry carries. */
  marks: (recommendation: Recommendation) => React.ReactNode
  /** What the reader can do with one. */
  action?: ((recommendation: Recommendation) => React.ReactNode) | undefined
}

/** The entries that fit a KPI, the best first, each with the reasons why it is shown. */
export function RecommendationList({
  recommendations,
  ...shown
}: Shown & { recommendations: readonly Recommendation[] }) {
  const { t } = useTranslation('recommendation')
  const [all, setAll] = useState(false)
  const rest = recommendations.length - AT_ONCE
  return (
    <div className="flex flex-col items-start gap-4">
      <ol aria-label={t('title')} className="flex w-full flex-col gap-4">
        {recommendations.slice(0, all ? undefined : AT_ONCE).map((recommendation) => (
          <li key={recommendation.practice} className="rounded-8 border border-solid-gray-200 bg-white p-4">
            <Recommended recommendation={recommendation} {...shown} />
          </li>
        ))}
      </ol>
      {rest > 0 && !all && (
        <Button look="quiet" size="small" className="print:hidden" onClick={() => setAll(true)}>
          {t('more', { count: rest })}
        </Button>
      )}
    </div>
  )
}

function Recommended({ recommendation, names, link, marks, action }: Shown & { recommendation: Recommendation }) {
  const { t } = useTranslation('recommendation')
  const reason = useReasonWords(names)
  const { practice, title, adopters, reasons } = recommendation
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130 text-solid-gray-700">
        <span>{names.tenant(practice.slice(0, 2))}</span>
        <span className="tabular-nums">{practice}</span>
        {marks(recommendation)}
        {adopters > 0 && <span>{t('adopters', { count: adopters })}</span>}
      </div>
      <p lang="ja" className="mt-1 text-dns-17B-130">
        <TextLink to={link(practice)} className="inline-block min-h-6">
          {title}
        </TextLink>
      </p>
      <div className="mt-2.5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <ul aria-label={t('why')} className="flex min-w-0 flex-1 basis-72 flex-wrap gap-x-5 gap-y-1 text-dns-14N-130">
          {reasons.map((one) => (
            <li key={one.kind} className="flex min-w-0 items-start gap-1.5">
              {one.points < 0 ? (
                <Icon name="clock" className="mt-0.5 size-3.5 text-red-1000" />
              ) : (
                <Icon name="tick" className="mt-0.5 size-3.5 text-blue-1000" />
              )}
              <span className="line-clamp-2 print:line-clamp-none">{reason(one)}</span>
            </li>
          ))}
        </ul>
        {action?.(recommendation)}
      </div>
    </>
  )
}
