import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Measure, Plan, PracticeTopic } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Scroll } from '@/ui/Layout'
import { Hidden } from '@/ui/Marks'
import { useNarrow } from '@/ui/useNarrow'
import { isGap, matrixOf, STAGES } from './matrix'

/** How many entries there are of each measure at each stage, beside the KPIs pursued by it; gaps are seen at once. */
export function TopicMatrix({
  topics,
  measures,
  plan,
  link,
}: {
  topics: readonly PracticeTopic[]
  measures: readonly Measure[]
  plan: Plan | undefined
  /** Where the entries of a topic are found. */
  link: (topic: PracticeTopic) => string
}) {
  const { t } = useTranslation(['coverage', 'ui'])
  const format = useFormat()
  const narrow = useNarrow()
  const stageName = (number: number) => {
    const stage = plan?.stages.find((one) => one.number === number)
    return stage ? named(format.language, stage) : ''
  }
  return (
    <Scroll label={t('coverage:matrix.title')}>
      <table className="data-table">
        <caption className="sr-only">{t('coverage:matrix.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={narrow ? 'min-w-28' : 'w-1/4 min-w-48'}>
              {t('coverage:matrix.measure')}
            </th>
            {STAGES.map((stage) => (
              <th key={stage} scope="col" className={narrow ? 'min-w-24' : 'w-1/4 min-w-40'}>
                {t('ui:stageNumber', { number: stage })}
                {!narrow && <span className="block font-400">{stageName(stage)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrixOf(topics, measures).map(({ measure, cells }) => (
            <tr key={measure.code}>
              <th scope="row">{named(format.language, measure)}</th>
              {cells.map((topic, index) => (
                <td key={STAGES[index]} className={lookOf(topic)}>
                  {topic ? (
                    <Topic topic={topic} link={link(topic)} />
                  ) : (
                    <span className="text-solid-gray-600">
                      <span aria-hidden="true">–</span>
                      <Hidden>{t('coverage:matrix.nothing')}</Hidden>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Topic({ topic, link }: { topic: PracticeTopic; link: string }) {
  const { t } = useTranslation(['coverage', 'ui'])
  const format = useFormat()
  const where = t('coverage:matrix.cell', {
    measure: named(format.language, topic.measure),
    stage: t('ui:stageNumber', { number: topic.stage }),
  })
  return (
    <>
      <Link to={link} className="link inline-flex min-h-6 items-center text-dns-16B-130 tabular-nums">
        <Hidden>{where}</Hidden>
        {topic.entries === 0 ? t('coverage:matrix.none') : t('coverage:matrix.entries', { count: topic.entries })}
      </Link>
      <span className="flex flex-wrap gap-x-2 whitespace-nowrap text-dns-14N-130 text-solid-gray-800 tabular-nums">
        <span>{topic.kpis === 0 ? t('coverage:matrix.noKpis') : t('coverage:matrix.kpis', { count: topic.kpis })}</span>
        {topic.lagging > 0 && <b>{t('coverage:matrix.lagging', { count: topic.lagging })}</b>}
      </span>
    </>
  )
}

/** The more entries the deeper; a gap has a frame of its own, so that it is told without colour. */
function lookOf(topic: PracticeTopic | undefined): string {
  if (!topic) return ''
  if (isGap(topic)) return 'outline-2 -outline-offset-4 outline-dashed outline-red-900'
  return topic.entries >= 6 ? 'bg-blue-200' : topic.entries >= 3 ? 'bg-blue-100' : 'bg-blue-50'
}
