import { useTranslation } from 'react-i18next'
import type { Import } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { type Column, DataTable } from '@/ui/DataTable'
import { Scroll } from '@/ui/Layout'

/** The files that came in, each leading to what became of it. */
export function ImportHistory({ imports, link }: { imports: readonly Import[]; link: (id: string) => string }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  if (imports.length === 0) return <p className="text-solid-gray-700">{t('history.none')}</p>
  const columns: Column<Import>[] = [
    {
      id: 'name',
      header: t('history.name'),
      rowHeader: true,
      className: 'min-w-48',
      cell: (made) => (
        <TextLink to={link(made.id)} className="inline-flex min-h-6 items-center break-all">
          {made.name}
        </TextLink>
      ),
    },
    {
      id: 'state',
      header: t('history.state'),
      className: 'whitespace-nowrap',
      cell: (made) => t(`state.${made.state}`),
    },
    ...(['fresh', 'changed', 'refused'] as const).map(
      (kind): Column<Import> => ({
        id: kind,
        header: t(`count.${kind}`),
        numeric: true,
        cell: ({ counts }) =>
          format.number(kind === 'refused' ? counts.refused + counts.conflict + counts.unusual : counts[kind]),
      }),
    ),
    { id: 'by', header: t('history.by'), cell: (made) => made.madeByName },
    {
      id: 'at',
      header: t('history.at'),
      className: 'whitespace-nowrap tabular-nums',
      cell: (made) => format.moment(made.madeAt),
    },
  ]
  return (
    <Scroll label={t('history.title')}>
      <DataTable
        caption={t('history.title')}
        captionHidden
        columns={columns}
        rows={imports}
        rowKey={(made) => made.id}
      />
    </Scroll>
  )
}
