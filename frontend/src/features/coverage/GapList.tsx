import { useTranslation } from 'react-i18next'
import type { PracticeGap } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { IllustrativeMark } from '@/ui/Marks'
import { StandingBadge } from '@/ui/Standing'
import { kindOf } from './gaps'

/** Lagging KPIs without a practice, each with what fits it best, or that nothing does. */
export function GapList({
  gaps,
  planEnded,
  tenantName,
  kpiLink,
  practiceLink,
}: {
  gaps: readonly PracticeGap[]
  planEnded: boolean
  tenantName: (code: string) => string
  /** The page of a KPI, or null where the reader may not open it. */
  kpiLink: (gap: PracticeGap) => string | null
  practiceLink: (practice: string, gap: PracticeGap) => string
}) {
  return (
    <ul className="flex flex-col">
      {gaps.map((gap) => (
        <li
          key={gap.kpi}
          className="keep-together grid grid-cols-1 gap-x-8 gap-y-3 border-t border-solid-gray-200 py-4 lg:grid-cols-2"
        >
          <Kpi gap={gap} planEnded={planEnded} name={tenantName(gap.tenant)} link={kpiLink(gap)} />
          {kindOf(gap) === 'none' ? (
            <NothingFits />
          ) : (
            <Fitting gap={gap} name={tenantName} link={(practice) => practiceLink(practice, gap)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Kpi({
  gap,
  planEnded,
  name,
  link,
}: {
  gap: PracticeGap
  planEnded: boolean
  name: string
  link: string | null
}) {
  const { t } = useTranslation(['coverage', 'ui'])
  const { language } = useFormat()
  const topics = [
    ...(gap.stage === null ? [] : [t('ui:stageNumber', { number: gap.stage })]),
    ...gap.measures.map((measure) => named(language, measure)),
  ]
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="text-dns-16B-130">
          {name}
          <span className="ml-2 font-400 tabular-nums">{gap.kpiCode}</span>
        </h3>
        <StandingBadge standing={gap.standing} planEnded={planEnded} />
        {gap.illustrative && <IllustrativeMark />}
      </div>
      <p lang="ja" className="mt-1.5">
        {link ? (
          <TextLink to={link} className="line-clamp-2 print:line-clamp-none" title={gap.sentence}>
            {gap.sentence}
          </TextLink>
        ) : (
          gap.sentence
        )}
      </p>
      <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{topics.join(language === 'en' ? ' · ' : '｜')}</p>
    </div>
  )
}

function NothingFits() {
  const { t } = useTranslation(['coverage', 'ui'])
  return (
    <p className="flex items-start gap-2 self-start rounded-8 border border-red-900 border-dashed p-3">
      <Icon name="blank" className="mt-0.5 size-5 shrink-0 text-red-1000" />
      <span>
        <b>{t('gap.none')}</b>
        <span className="block text-dns-14N-130 leading-150 text-solid-gray-800">{t('gap.noneHint')}</span>
      </span>
    </p>
  )
}

function Fitting({
  gap,
  name,
  link,
}: {
  gap: PracticeGap
  name: (code: string) => string
  link: (practice: string) => string
}) {
  const { t } = useTranslation('coverage')
  return (
    <div className="min-w-0">
      <p className="text-dns-14B-130">{t('gap.fitting', { count: gap.fitting })}</p>
      <ol className="mt-1 flex flex-col gap-1">
        {gap.best.map((practice) => (
          <li key={practice.practice} className="text-dns-14N-130 leading-150">
            <TextLink to={link(practice.practice)} lang="ja">
              {practice.title}
            </TextLink>{' '}
            <span className="whitespace-nowrap text-solid-gray-700">
              {practice.adopters > 0
                ? t('gap.fromAdopted', { name: name(practice.practice.slice(0, 2)), count: practice.adopters })
                : t('gap.from', { name: name(practice.practice.slice(0, 2)) })}
            </span>{' '}
            {practice.illustrative && <IllustrativeMark />}
          </li>
        ))}
      </ol>
    </div>
  )
}
