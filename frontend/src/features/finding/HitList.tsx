import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FoundPractice } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Marked } from './Marked'

/** The entries found, each with where what was looked for stands in it. */
export function HitList({
  hits,
  link,
  place,
  topics,
  marks,
}: {
  hits: readonly FoundPractice[]
  link: (practice: string) => string
  /** The prefecture of an entry. */
  place: (hit: FoundPractice) => string
  /** What an entry is about, in a few words. */
  topics: (hit: FoundPractice) => readonly string[]
  /** The marks an entry carries. */
  marks: (hit: FoundPractice) => React.ReactNode
}) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  return (
    <ol className="flex flex-col gap-4">
      {hits.map((hit) => {
        const { practice, title, excerpt } = hit
        return (
          <li
            key={practice.id}
            className="relative rounded-12 border border-solid-gray-200 bg-white p-4 hover:border-blue-900 sm:p-5"
          >
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130 text-solid-gray-700">
              <span>{place(hit)}</span>
              <span className="tabular-nums">{practice.id}</span>
              {marks(hit)}
            </div>
            <h3 lang="ja" className="mt-1.5 text-std-18B-160">
              <Link to={link(practice.id)} className="link after:absolute after:inset-0">
                <Marked text={title} />
              </Link>
            </h3>
            <p lang="ja" className="mt-1 line-clamp-3 max-w-3xl">
              <Marked text={excerpt} />
            </p>
            <div className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-dns-14N-130">
              {topics(hit).map((topic) => (
                <span key={topic} className="rounded-6 border border-solid-gray-420 bg-solid-gray-50 px-2 py-0.5">
                  {topic}
                </span>
              ))}
              <span className="text-solid-gray-700">
                {t('publishedOn', { date: format.date(practice.publishedOn) })}
              </span>
              {practice.adoptions > 0 && (
                <span className="text-solid-gray-700">{t('adoptions', { count: practice.adoptions })}</span>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
