import { useTranslation } from 'react-i18next'
import type { PastVerification, ReportFigures, ReportItem } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { AttainmentBar } from '@/ui/Marks'
import { StandingBadge } from '@/ui/Standing'
import { useNarrow } from '@/ui/useNarrow'
import { RatingBadge } from './RatingBadge'
import { TEXTS } from './statement'
import { useReviewWords } from './words'

/** What is known of a KPI without asking anybody: its numbers in the round's period, and what was said before. */
export function Known({
  item,
  period,
  entry,
}: {
  item: ReportItem
  /** The round's. */
  period: string
  /** Where a missing result is recorded; given to whoever may. */
  entry?: ((period: string) => string) | undefined
}) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const words = useReviewWords()
  const { figures, later } = item
  const calendar = item.yearBasis === 'calendar'
  return (
    <div className="flex flex-col gap-4">
      <section className="rounded-8 bg-solid-gray-50 p-4 print:border print:border-solid-gray-200">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          <h4 className="text-dns-14B-130">{t('figures.title')}</h4>
          <StandingBadge standing={figures.standing} planEnded={figures.rule === 'missed'} />
        </div>
        <dl className="flex flex-col gap-1.5">
          {figureRows().map(({ term, value }) => (
            <div key={term} className="flex items-baseline justify-between gap-3">
              <dt className="text-dns-14N-130 text-solid-gray-700">{term}</dt>
              <dd className="shrink-0 text-right text-dns-16B-130 tabular-nums">{value}</dd>
            </div>
          ))}
          <div className="mt-1 grid grid-cols-[auto_1fr] items-center gap-3">
            <dt className="text-dns-14N-130 text-solid-gray-700">{t('figures.attainment')}</dt>
            <dd className="text-dns-14N-130">
              <AttainmentBar ratio={figures.attainment} alert={item.miss === 'target'} />
            </dd>
          </div>
        </dl>
        {figures.missing.length > 0 && (
          <div className="mt-3 border-t border-solid-gray-300 pt-3 text-dns-14N-130">
            <p className="flex items-start gap-1.5 text-red-1000">
              <Icon name="warn" className="size-4 mt-px" />
              {t('figures.missing')}
            </p>
            <ul className="mt-1 flex flex-col pl-5.5">
              {figures.missing.map((missing) => (
                <li key={missing}>
                  {entry ? (
                    <TextLink to={entry(missing)} className="inline-flex min-h-6 items-center">
                      {t('figures.enter', { period: format.period(missing, calendar) })}
                    </TextLink>
                  ) : (
                    format.period(missing, calendar)
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        {later && <Later item={item} before={figures} after={later} />}
      </section>
      {item.history.length > 0 && <History item={item} />}
    </div>
  )

  function figureRows() {
    const rows = [
      {
        term: t('figures.period', { period: format.shortPeriod(period) }),
        value: words.amount(figures.periodValue, item.unit),
      },
    ]
    // A year's first half comes to the same as the year so far: said once.
    if (figures.value !== figures.periodValue) {
      rows.push({ term: words.valueName(item), value: words.amount(figures.value, item.unit) })
    }
    rows.push({ term: t('figures.pace'), value: words.amount(figures.paceDue, item.unit) })
    rows.push({ term: t('figures.target'), value: words.target(item, figures) })
    return rows
  }
}

/** Results or the definition were changed after the report was submitted: said, so that nobody is surprised. */
function Later({ item, before, after }: { item: ReportItem; before: ReportFigures; after: ReportFigures }) {
  const { t } = useTranslation('review')
  const words = useReviewWords()
  return (
    <p className="mt-3 flex items-start gap-1.5 border-t border-solid-gray-300 pt-3 text-dns-14N-130 text-red-1000">
      <Icon name="info" className="size-4 mt-px" />
      {text()}
    </p>
  )

  function text(): string {
    if (after.definitionNumber !== before.definitionNumber) return t('figures.laterAmended')
    if (after.periodValue === before.periodValue) return t('figures.laterOther')
    return t('figures.later', {
      before: words.amount(before.periodValue, item.unit),
      after: words.amount(after.periodValue, item.unit),
    })
  }
}

/** What the prefecture said of the KPI in earlier rounds, the latest open where there is room. */
function History({ item }: { item: ReportItem }) {
  const { t } = useTranslation('review')
  const narrow = useNarrow()
  return (
    <section>
      <h4 className="mb-2 text-dns-14B-130">{t('history.title')}</h4>
      <ul className="flex flex-col gap-2">
        {item.history.map((past, index) => (
          <li key={past.round}>
            <Past past={past} open={index === 0 && !narrow} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Past({ past, open }: { past: PastVerification; open: boolean }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const words = useReviewWords()
  const said = TEXTS.filter((field) => past.verification[field] !== '')
  return (
    <details open={open} className="group rounded-8 border border-solid-gray-200 bg-white">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-8 px-3 py-2 text-dns-14N-130 hover:bg-solid-gray-50">
        <Icon name="chevron" className="size-3 text-solid-gray-700 group-open:rotate-90" />
        {past.verification.rating && <RatingBadge rating={past.verification.rating} />}
        <span className="min-w-0 grow">{format.shortPeriod(past.period)}</span>
        <span className="shrink-0 tabular-nums">{words.amount(past.figures.value, past.unit)}</span>
      </summary>
      <dl className="flex flex-col gap-2 px-3 pb-3 text-dns-14N-130 leading-160">
        {said.map((field) => (
          <div key={field}>
            <dt className="font-700">{t(`field.${field}`)}</dt>
            <dd className="whitespace-pre-line">{past.verification[field]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
