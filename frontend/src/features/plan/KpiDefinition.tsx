import { useTranslation } from 'react-i18next'
import type { KpiDetail, Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Scroll } from '@/ui/Layout'
import { Hidden } from '@/ui/Marks'
import { useKpiWords } from './words'

/** The sentence as the prefecture wrote it, word for word. */
export function KpiSentence({ kpi, owner }: { kpi: KpiDetail; owner: string }) {
  const { t } = useTranslation('plan')
  return (
    <figure lang="ja" className="border-l-4 border-blue-1000 py-1 pl-4 sm:pl-5">
      <blockquote className="text-std-17N-170 sm:text-std-18N-160">{kpi.sentence}</blockquote>
      <figcaption className="mt-1.5 text-dns-14N-130 text-solid-gray-700">{t('quoted', { owner })}</figcaption>
    </figure>
  )
}

/** The structured parts beside the sentence, each term with its meaning. */
export function KpiDefinition({ kpi, plan }: { kpi: KpiDetail; plan: Plan | undefined }) {
  const { t } = useTranslation(['plan', 'ui'])
  const format = useFormat()
  const words = useKpiWords()
  const policy = plan?.policies.find((candidate) => candidate.number === kpi.policy)
  const rows: { term: string; value: React.ReactNode; meaning?: string }[] = [
    { term: t('plan:column.code'), value: kpi.code },
    { term: t('plan:term.stage'), value: words.stage(plan, kpi.stage), meaning: t('plan:meaning.stage') },
    ...(policy
      ? [
          {
            term: t('plan:term.policy'),
            value: `${policy.number}. ${named(format.language, policy)}`,
            meaning: t('plan:meaning.policy'),
          },
        ]
      : []),
    { term: t('plan:term.measure'), value: words.measures(kpi), meaning: t('plan:meaning.measure') },
    {
      term: t('plan:term.accumulation'),
      value: t(`ui:accumulation.${kpi.accumulation}`),
      meaning: t(`plan:meaning.accumulation.${kpi.accumulation}`),
    },
    {
      term: t('plan:term.direction'),
      value: t(`ui:direction.${kpi.direction}`),
      meaning: t(`plan:meaning.direction.${kpi.direction}`),
    },
    { term: t('plan:term.unit'), value: format.unitName(kpi.unit) },
    {
      term: t('plan:term.frequency'),
      value: t(`ui:frequency.${kpi.frequency}`),
      meaning: kpi.yearBasis === 'calendar' ? t('plan:meaning.calendar') : t('plan:meaning.fiscal'),
    },
    {
      term: t('plan:term.baseline'),
      value: kpi.baseline
        ? t('plan:baselineValue', {
            amount: format.amount(kpi.baseline.value, kpi.unit),
            period: format.period(kpi.baseline.period.replace(/^[A-Z]+/, ''), kpi.yearBasis === 'calendar'),
          })
        : t('plan:noBaseline'),
      meaning: t('plan:meaning.baseline'),
    },
    ...(kpi.qualitative
      ? [{ term: t('plan:term.qualitative'), value: kpi.qualitative, meaning: t('plan:meaning.qualitative') }]
      : []),
    ...(kpi.owner ? [{ term: t('plan:term.owner'), value: kpi.owner }] : []),
    ...(kpi.vision ? [{ term: t('plan:term.vision'), value: kpi.vision, meaning: t('plan:meaning.vision') }] : []),
    ...(kpi.source ? [{ term: t('plan:term.source'), value: kpi.source }] : []),
  ]
  return (
    <dl className="grid grid-cols-1 gap-x-8 md:grid-cols-2">
      {rows.map((row) => (
        <div key={row.term} className="grid grid-cols-[7.5rem_1fr] gap-x-3 border-b border-solid-gray-100 py-2">
          <dt className="text-dns-14B-130 leading-170">{row.term}</dt>
          <dd className="text-dns-16N-130 leading-150">
            {row.value}
            {row.meaning && <span className="block text-dns-14N-130 text-solid-gray-700">{row.meaning}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Targets by year, with what was reached and whether the year is closed. */
export function KpiTargets({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation(['plan', 'ui'])
  const format = useFormat()
  const atEnd = kpi.targets.find((target) => target.planEnd)
  const notes = kpi.targets.filter((target) => target.note)
  return (
    <>
      <Scroll label={t('plan:targets.caption')}>
        <table className="data-table">
          <caption>
            <Hidden>{t('plan:targets.caption')}</Hidden>
            <span className="text-dns-14N-130">{t('plan:targets.unit', { unit: format.unitName(kpi.unit) })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('plan:targets.year')}</th>
              <th scope="col" className="text-right">
                {t('plan:column.target')}
              </th>
              <th scope="col" className="text-right">
                {t('plan:targets.value')}
              </th>
              <th scope="col" className="text-right">
                {t('plan:column.attainment')}
              </th>
            </tr>
          </thead>
          <tbody>
            {kpi.years.map((year) => (
              <tr key={year.fiscalYear}>
                <th scope="row">
                  {format.fiscalYear(year.fiscalYear)}
                  {year.locked && (
                    <span className="ml-1 inline-block text-solid-gray-700">{t('plan:targets.locked')}</span>
                  )}
                </th>
                <td className="text-right">{year.target === null ? '–' : format.number(year.target)}</td>
                <td className="text-right">{year.value === null ? '–' : format.number(year.value)}</td>
                <td className="text-right">{year.attainment === null ? '–' : format.ratio(year.attainment)}</td>
              </tr>
            ))}
            {atEnd && (
              <tr>
                <th scope="row">{t('plan:targets.planEnd')}</th>
                <td className="text-right">{format.number(atEnd.value)}</td>
                <td className="text-right">{kpi.result === null ? '–' : format.number(kpi.result)}</td>
                <td className="text-right">{kpi.attainment === null ? '–' : format.ratio(kpi.attainment)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </Scroll>
      {notes.length > 0 && (
        <ul className="mt-2 text-dns-14N-130 text-solid-gray-700">
          {notes.map((target) => (
            <li key={`${target.fiscalYear}-${target.planEnd}`}>{target.note}</li>
          ))}
        </ul>
      )}
    </>
  )
}
