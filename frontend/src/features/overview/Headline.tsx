import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Counts, Overview, PublishedFigure, Standing } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Scroll } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'
import { StandingBar, StandingLegend } from '@/ui/Standing'

function Achieved({ label, counts, note }: { label: string; counts: Counts; note?: React.ReactNode }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-dns-16B-130">{label}</h3>
      <p className="tabular-nums">
        <span className="text-std-45B-140 text-blue-1000">{format.number(counts.achieved)}</span>
        <span className="ml-2 text-std-18N-160">{t('headline.of', { set: format.number(counts.set) })}</span>
        {counts.set > 0 && <span className="ml-3 text-std-18B-160">{format.ratio(counts.achieved / counts.set)}</span>}
      </p>
      {note}
    </div>
  )
}

/** The country in a few numbers: how many KPIs are achieved of those set, and where the others stand. */
export function Headline({
  overview,
  planEnded,
  link,
}: {
  overview: Overview
  planEnded: boolean
  link: ((standing?: Standing) => string) | null
}) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-6 lg:grid-cols-[1fr_19rem]">
      <div className="flex flex-col gap-3">
        <Achieved
          label={t('headline.regional')}
          counts={overview.regional}
          note={
            overview.illustrative > 0 && (
              <p className="flex flex-wrap items-center gap-2 text-dns-14N-130 text-solid-gray-700">
                <IllustrativeMark />
                {t(
                  overview.illustrative === overview.regional.set
                    ? 'headline.allIllustrative'
                    : 'headline.illustrative',
                  {
                    set: format.number(overview.regional.set),
                    illustrative: format.number(overview.illustrative),
                  },
                )}
              </p>
            )
          }
        />
        <StandingBar counts={overview.regional} className="h-7" />
        <StandingLegend
          counts={overview.regional}
          planEnded={planEnded}
          link={
            link
              ? (standing, count) => (
                  <Link
                    to={link(standing)}
                    className="link inline-flex min-h-6 min-w-6 items-center font-700 tabular-nums"
                  >
                    {count}
                  </Link>
                )
              : undefined
          }
        />
        {link && (
          <p>
            <Link to={link()} className="link inline-flex min-h-6 items-center">
              {t('headline.all', { set: format.number(overview.regional.set) })}
            </Link>
          </p>
        )}
      </div>
      <div className="flex flex-col gap-3 border-t border-solid-gray-200 pt-5 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-8">
        <Achieved label={t('headline.central')} counts={overview.central} />
        <StandingBar counts={overview.central} className="h-4" />
        <StandingLegend counts={overview.central} planEnded={planEnded} />
        {overview.outcomes.set > 0 && (
          <p className="text-dns-14N-130 text-solid-gray-700">
            {t('headline.outcomes', {
              achieved: format.number(overview.outcomes.achieved),
              set: format.number(overview.outcomes.set),
            })}
          </p>
        )}
      </div>
    </div>
  )
}

/** What was published, beside what is computed here from the rows. */
export function PublishedFigures({ figures, overview }: { figures: readonly PublishedFigure[]; overview: Overview }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const english = format.language === 'en'
  const computedFor = (code: string): Counts | null =>
    /regional/.test(code) ? overview.regional : /central/.test(code) ? overview.central : null
  const share = (achieved: number, set: number) =>
    `${format.number(achieved)} / ${format.number(set)}（${format.ratio(achieved / set)}）`.replace(
      /（(.*)）/,
      english ? ' ($1)' : '（$1）',
    )
  return (
    <Scroll label={t('published.title')}>
      <table className="data-table">
        <caption className="sr-only">{t('published.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('published.figure')}</th>
            <th scope="col" className="text-right">
              {t('published.published')}
            </th>
            <th scope="col" className="text-right">
              {t('published.computed')}
            </th>
            <th scope="col">{t('published.source')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const computed = computedFor(figure.code)
            return (
              <tr key={figure.code}>
                <th scope="row">{english ? figure.labelEn : figure.labelJa}</th>
                <td className="text-right">{share(figure.achieved, figure.set)}</td>
                <td className="text-right">
                  {computed ? (
                    share(computed.achieved, computed.set)
                  ) : (
                    <span className="text-solid-gray-700">{t('published.only')}</span>
                  )}
                </td>
                <td>{english ? figure.sourceEn : figure.sourceJa}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}
