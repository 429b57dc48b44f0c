import { useTranslation } from 'react-i18next'
import type { PracticeGap } from '@/lib/api'
import { TextLink } from '@/ui/Button'
import { IllustrativeMark } from '@/ui/Marks'
import { StandingBadge } from '@/ui/Standing'

/** The KPIs that lag without an entry adopted for them, each with the entries that fit it best. */
export function GapCards({
  gaps,
  kpiLink,
  practiceLink,
}: {
  gaps: readonly PracticeGap[]
  kpiLink: (gap: PracticeGap) => string
  practiceLink: (practice: string, gap: PracticeGap) => string
}) {
  const { t } = useTranslation('recommendation')
  return (
    <ul aria-label={t('gap.title')} className="grid grid-cols-1 gap-3 lg:grid-cols-2">
      {gaps.map((gap) => (
        <li key={gap.kpi} className="flex flex-col gap-2 rounded-8 border border-solid-gray-200 bg-white p-4">
          <div className="flex flex-wrap items-center gap-2 text-dns-14N-130 text-solid-gray-700">
            <span className="tabular-nums">{gap.kpiCode}</span>
            {gap.illustrative && <IllustrativeMark />}
            <span className="ml-auto">
              <StandingBadge standing={gap.standing} />
            </span>
          </div>
          <p lang="ja" className="line-clamp-2 leading-160 print:line-clamp-none">
            {gap.sentence}
          </p>
          <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{t('gap.fitting', { count: gap.fitting })}</p>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {gap.best.map(({ practice, title }) => (
              <li key={practice} lang="ja">
                <TextLink to={practiceLink(practice, gap)} className="inline-block min-h-6">
                  {title}
                </TextLink>
              </li>
            ))}
          </ul>
          <TextLink to={kpiLink(gap)} className="mt-auto inline-flex min-h-6 items-center self-start print:hidden">
            {t('gap.all')}
            <span className="ml-1.5 tabular-nums">{gap.kpiCode}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
