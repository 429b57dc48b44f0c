import { useTranslation } from 'react-i18next'
import type { RankedPractice } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { type Column, DataTable } from '@/ui/DataTable'
import { Scroll } from '@/ui/Layout'
import { IllustrativeMark } from '@/ui/Marks'
import { CRITERIA } from './criteria'

/** The entries of a year's vote in their order, each with its means and why it stands where it stands. */
export function RankedList({
  entries,
  link,
}: {
  entries: readonly RankedPractice[]
  link: (practice: string) => string
}) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const columns: Column<RankedPractice>[] = [
    {
      id: 'rank',
      header: t('year.rank'),
      numeric: true,
      sortBy: ({ rank }) => rank,
      cell: ({ rank }) => rank ?? <span className="text-solid-gray-700">{t('year.unranked')}</span>,
    },
    {
      id: 'entry',
      header: t('year.entry'),
      rowHeader: true,
      className: 'min-w-64',
      cell: ({ practice, title, author, illustrative, tie }) => (
        <>
          <TextLink to={link(practice)} lang="ja" className="inline-block min-h-6">
            {title}
          </TextLink>
          <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130 font-400">
            <span>{named(format.language, author)}</span>
            {illustrative && <IllustrativeMark />}
            {tie && <span className="text-solid-gray-700">{t(`year.tie.${tie}`)}</span>}
          </span>
        </>
      ),
    },
    {
      id: 'votes',
      header: t('year.votes'),
      numeric: true,
      sortBy: ({ votes }) => votes,
      cell: ({ votes }) => format.number(votes),
    },
    ...([...CRITERIA, 'overall'] as const).map(
      (one): Column<RankedPractice> => ({
        id: one,
        header: one === 'overall' ? t('year.overall') : t(`criterion.${one}.name`),
        numeric: true,
        sortBy: ({ means }) => means[one],
        cell: ({ means }) => format.mean(means[one]),
      }),
    ),
  ]
  return (
    <Scroll label={t('year.caption')}>
      <DataTable
        caption={t('year.caption')}
        captionHidden
        columns={columns}
        rows={entries}
        rowKey={(row) => row.practice}
      />
    </Scroll>
  )
}
