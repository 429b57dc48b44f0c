import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { KpiVersions, Plan } from '@/lib/api'
import { leadsOn } from '@/lib/flow'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { FlowBadge, useFlowWords } from '@/ui/FlowBadge'
import { Icon } from '@/ui/Icon'
import { IllustrativeMark } from '@/ui/Marks'
import type { Desk } from './desk'
import { versionOf } from './useDefinitions'

/** The KPIs of a plan with how far each has come, where it comes from, and what waits for the reader. */
export function DefinitionList({
  desk,
  kpis,
  plans,
  link,
}: {
  desk: Desk
  kpis: readonly KpiVersions[]
  plans: readonly Plan[]
  link: (kpiId: string) => string
}) {
  const { t } = useTranslation('definition')
  const { language } = useFormat()
  const words = useFlowWords(desk.of)
  return (
    <ul className="flex flex-col gap-4">
      {kpis.map((kpi) => {
        const inFlow = versionOf(kpi, kpi.inFlow)
        const inForce = versionOf(kpi, kpi.inForce)
        const content = (inFlow ?? inForce)?.content
        const mine = inFlow?.flow.possible.filter(leadsOn) ?? []
        const { follows } = kpi
        const past = follows && plans.find(({ id }) => id === follows.plan)
        const title =
          content?.nameJa && content.nameEn
            ? named(language, { nameJa: content.nameJa, nameEn: content.nameEn })
            : content?.sentence
        return (
          <li
            key={kpi.id}
            className="relative rounded-12 border border-solid-gray-200 bg-white p-4 hover:border-blue-900 sm:p-5"
          >
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <span className="text-dns-16B-130 tabular-nums">{kpi.code}</span>
              {inForce && <FlowBadge state="confirmed" of={desk.of} />}
              {inFlow && inForce && (
                <span className="text-dns-14N-130">{t('onItsWay', { number: inFlow.number })}</span>
              )}
              {inFlow && <FlowBadge state={inFlow.flow.state} of={desk.of} />}
              {kpi.kind !== 'regional' && (
                <span className="text-dns-14N-130 text-solid-gray-700">{t(`kind.${kpi.kind}`)}</span>
              )}
              {kpi.illustrative && <IllustrativeMark />}
            </div>
            <h3 className="mt-1.5 text-std-17N-170">
              <Link to={link(kpi.id)} className="link after:absolute after:inset-0">
                {title || t('noSentence')}
              </Link>
            </h3>
            {follows && (
              <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-dns-14N-130 text-solid-gray-700">
                <Icon name="back" className="size-3.5" />
                {t('follows', { plan: past ? named(language, past) : follows.plan })}
                <TextLink to={link(follows.id)} className="relative inline-flex min-h-6 items-center">
                  {follows.code}
                </TextLink>
              </p>
            )}
            {mine.length > 0 && (
              <p className="mt-1 flex items-center gap-1.5 text-dns-14B-130 text-blue-1000">
                <Icon name="send" className="size-3.5" />
                {t('yours', { steps: mine.map(words.step).join(t('comma')) })}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
