import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Counts, Standing } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { countOf, STANDINGS, shareGoingWell } from '@/lib/standing'
import { type Column, DataTable } from '@/ui/DataTable'
import { Scroll } from '@/ui/Layout'
import { Hidden } from '@/ui/Marks'
import { StandingBar, useStandingWord } from '@/ui/Standing'
import { useNarrow } from '@/ui/useNarrow'

export interface CountsRow extends Counts {
  key: string
  name: string
  /** Sorts by this where the name's own order means nothing. */
  order?: string | number
  /** A second column of words, such as the bureau of a prefecture. */
  group?: string
  /** The row's list of KPIs, or null where the reader sees counts only. */
  link: ((standing?: Standing) => string) | null
}

/** Counts per standing, one row each: sortable, with a bar, each number leading to its list. */
export function CountsTable({
  caption,
  nameHeader,
  groupHeader,
  rows,
  planEnded,
}: {
  caption: string
  nameHeader: string
  groupHeader?: string
  rows: readonly CountsRow[]
  planEnded: boolean
}) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const word = useStandingWord()
  const narrow = useNarrow()
  const shown = STANDINGS.filter((standing) => rows.some((row) => countOf(row, standing) > 0))
  const cell = (row: CountsRow, count: number, label: string, standing?: Standing) => {
    if (count === 0) return <span className="text-solid-gray-536">0</span>
    if (!row.link) return format.number(count)
    return (
      <Link to={row.link(standing)} className="link inline-flex min-h-6 min-w-6 items-center justify-end">
        <Hidden>{t('cell', { name: row.name, label })}</Hidden>
        {format.number(count)}
      </Link>
    )
  }
  const columns: Column<CountsRow>[] = [
    {
      id: 'name',
      header: nameHeader,
      rowHeader: true,
      className: narrow ? 'min-w-24' : 'min-w-44',
      sortBy: (row) => row.order ?? row.name,
      cell: (row) => row.name,
    },
    ...(groupHeader && !narrow
      ? [
          {
            id: 'group',
            header: groupHeader,
            className: 'whitespace-nowrap',
            sortBy: (row: CountsRow) => row.group ?? '',
            cell: (row: CountsRow) => row.group,
          },
        ]
      : []),
    {
      id: 'bar',
      header: t('column.bar'),
      className: narrow ? 'min-w-20' : 'w-1/5 min-w-32',
      cell: (row) => <StandingBar counts={row} className="h-3.5" />,
    },
    {
      id: 'set',
      header: t('column.set'),
      numeric: true,
      sortBy: (row) => row.set,
      cell: (row) => cell(row, row.set, t('column.set')),
    },
    ...shown.map(
      (standing): Column<CountsRow> => ({
        id: standing,
        header: word(standing, planEnded),
        numeric: true,
        sortBy: (row) => countOf(row, standing),
        cell: (row) => cell(row, countOf(row, standing), word(standing, planEnded), standing),
      }),
    ),
    {
      id: 'share',
      header: t('column.share'),
      numeric: true,
      sortBy: shareGoingWell,
      cell: (row) => {
        const share = shareGoingWell(row)
        return share === null ? '–' : format.ratio(share)
      },
    },
  ]
  return (
    <Scroll label={caption}>
      <DataTable caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.key} />
    </Scroll>
  )
}
