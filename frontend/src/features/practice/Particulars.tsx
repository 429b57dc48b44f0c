import { useTranslation } from 'react-i18next'
import type { Plan, PracticeOffice, PracticeVocabulary } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { DownloadButton } from '@/ui/DownloadButton'
import { Section } from '@/ui/Layout'
import { TOPICS } from './input'
import type { Reading } from './reading'
import { usePracticeWords } from './words'

/** What an entry is about, whom to ask, and what comes with it. */
export function Particulars({
  reading,
  vocabulary,
  plans,
  dates = [],
}: {
  reading: Reading
  vocabulary: PracticeVocabulary
  plans: readonly Plan[]
  /** Days to know of a published one. */
  dates?: readonly { term: string; day: string }[]
}) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const words = usePracticeWords(vocabulary, plans)
  const facets = [
    { term: t('field.stage'), names: reading.stage === null ? [] : [words.stage(reading.stage, reading.plan)] },
    {
      term: t('field.policy'),
      names: reading.plan === null || reading.policy === null ? [] : [words.policy(reading.plan, reading.policy)],
    },
    ...TOPICS.map((topic) => ({ term: t(`field.${topic}`), names: words.topics(topic, reading[topic]) })),
    { term: t('companiesNamed'), names: reading.companies },
  ].filter(({ names }) => names.length > 0)
  const attachments = reading.files.filter(({ width }) => width === null)
  return (
    <div className="flex min-w-0 flex-col gap-6">
      {facets.length > 0 && (
        <Section title={t('about')}>
          <dl className="flex flex-col gap-3">
            {facets.map(({ term, names }) => (
              <div key={term}>
                <dt className="text-dns-14B-130">{term}</dt>
                <dd className="mt-1 flex flex-wrap gap-1.5">
                  {names.map((name) => (
                    <span
                      key={name}
                      className="rounded-6 border border-solid-gray-420 bg-solid-gray-50 px-2 py-0.5 text-dns-14N-130"
                    >
                      {name}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {reading.office && <Contact office={reading.office} />}
      {attachments.length > 0 && (
        <Section title={t('field.attachments')}>
          <ul className="flex flex-col gap-3">
            {attachments.map((file) => (
              <li key={file.id} className="flex flex-col items-start gap-1">
                {file.description && <span>{file.description}</span>}
                <DownloadButton address={file.address} look="quiet" className="max-w-full whitespace-normal text-left">
                  {t('fileWithSize', { name: file.name, size: format.size(file.size) })}
                </DownloadButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {dates.length > 0 && (
        <Section title={t('dates')}>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
            {dates.map(({ term, day }) => (
              <div key={term} className="contents">
                <dt className="text-dns-14B-130 leading-170">{term}</dt>
                <dd className="tabular-nums">{format.date(day)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </div>
  )
}

function Contact({ office }: { office: PracticeOffice }) {
  const { t } = useTranslation('practice')
  return (
    <Section title={t('field.office')}>
      <p>{office.name}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {office.phone && (
          <li>
            <a href={`tel:${office.phone.replace(/[^\d+]/g, '')}`} className="link">
              {office.phone}
            </a>
          </li>
        )}
        {office.email && (
          <li>
            <a href={`mailto:${office.email}`} className="link wrap-anywhere">
              {office.email}
            </a>
          </li>
        )}
      </ul>
    </Section>
  )
}
