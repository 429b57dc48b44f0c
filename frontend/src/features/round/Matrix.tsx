import { useTranslation } from 'react-i18next'
import type { RoundCell, Tenant } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { type Column, DataTable } from '@/ui/DataTable'
import { Deadline } from '@/ui/Deadline'
import { Icon } from '@/ui/Icon'
import { Scroll } from '@/ui/Layout'
import { TileGrid, TileLegend } from '@/ui/TileGrid'
import { useNarrow } from '@/ui/useNarrow'
import { ProgressBadge, useProgressWord } from './Badges'
import { isAsking, isHandedIn, PROGRESS, progressClass } from './progress'

interface MatrixProps {
  tenants: readonly Tenant[]
  cells: readonly RoundCell[]
  /** Where the report of a prefecture is read; null where it cannot be yet. */
  link: (cell: RoundCell) => string | null
}

/** The 47 as a map: darker has come further, a red corner is overdue. */
export function MatrixMap({ tenants, cells, link }: MatrixProps) {
  const { t } = useTranslation('round')
  const { language, date } = useFormat()
  const word = useProgressWord()
  const byCode = new Map(cells.map((cell) => [cell.tenant, cell]))
  return (
    <div className="keep-together">
      <TileGrid
        label={t('matrix.map')}
        tenants={tenants}
        tile={(tenant) => {
          const cell = byCode.get(tenant.code)
          if (!cell) return null
          const parts = [
            word(cell.state),
            ...(cell.overdue ? [t('matrix.overdue')] : []),
            ...(isAsking(cell) ? [t('extension.state.asked')] : []),
            t('matrix.due', { date: date(cell.deadline) }),
          ]
          return {
            label: t('matrix.tile', {
              name: named(language, tenant),
              parts: parts.join(language === 'en' ? ', ' : '、'),
            }),
            caption: word(cell.state),
            className: progressClass[cell.state],
            alert: cell.overdue,
            to: link(cell),
          }
        }}
      />
      <TileLegend
        title={t('matrix.legend')}
        entries={PROGRESS.map((state) => ({ className: progressClass[state], label: word(state) }))}
        alert={t('matrix.overdue')}
      />
    </div>
  )
}

/** The same as a table, with what was agreed and said besides. */
export function MatrixTable({
  tenants,
  cells,
  link,
  today,
  deadline,
  bureauName,
}: MatrixProps & { today: string; deadline: string; bureauName: (code: string) => string }) {
  const { t } = useTranslation('round')
  const { language, date } = useFormat()
  const narrow = useNarrow()
  const byCode = new Map(tenants.map((tenant) => [tenant.code, tenant]))
  const bureauOf = (cell: RoundCell) => byCode.get(cell.tenant)?.bureau ?? ''
  const several = new Set(cells.map(bureauOf)).size > 1
  const none = <span className="text-solid-gray-536">–</span>
  const due = (cell: RoundCell) => (
    <>
      <Deadline date={cell.deadline} today={today} waiting={cell.overdue} short />
      {cell.deadline > deadline && (
        <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{t('matrix.extended')}</span>
      )}
    </>
  )
  const extension = (cell: RoundCell) =>
    cell.extension && (
      <span className={`inline-flex items-center gap-1 ${isAsking(cell) ? 'font-700 text-red-1000' : ''}`}>
        {isAsking(cell) && <Icon name="clock" />}
        {t('matrix.extensionUntil', {
          state: t(`extension.state.${cell.extension.state}`),
          date: date(cell.extension.until),
        })}
      </span>
    )
  const name: Column<RoundCell> = {
    id: 'name',
    header: t('matrix.prefecture'),
    rowHeader: true,
    className: 'whitespace-nowrap',
    sortBy: (cell) => cell.tenant,
    cell: (cell) => {
      const to = link(cell)
      const tenant = byCode.get(cell.tenant)
      const text = `${cell.tenant} ${tenant ? named(language, tenant) : ''}`
      return to ? (
        <TextLink to={to} className="inline-flex min-h-6 items-center">
          {text}
        </TextLink>
      ) : (
        text
      )
    },
  }
  const state: Column<RoundCell> = {
    id: 'state',
    header: t('matrix.state'),
    sortBy: (cell) => PROGRESS.indexOf(cell.state),
    cell: (cell) => <ProgressBadge state={cell.state} />,
  }
  // On a phone there is room for two columns: what is out of the ordinary stands under the state.
  const columns: Column<RoundCell>[] = narrow
    ? [
        { ...name, className: 'w-1/3 align-top' },
        {
          ...state,
          cell: (cell) => (
            <div className="flex flex-col items-start gap-1">
              <ProgressBadge state={cell.state} />
              {(cell.overdue || cell.deadline > deadline) && <span>{due(cell)}</span>}
              {isAsking(cell) && extension(cell)}
              {cell.remindedOn && !isHandedIn(cell.state) && (
                <span className="text-solid-gray-700">{t('matrix.remindedOn', { date: date(cell.remindedOn) })}</span>
              )}
            </div>
          ),
        },
      ]
    : [
        name,
        state,
        {
          id: 'deadline',
          header: t('deadline'),
          className: 'whitespace-nowrap',
          sortBy: (cell) => cell.deadline,
          cell: due,
        },
        {
          id: 'extension',
          header: t('matrix.extension'),
          className: 'whitespace-nowrap',
          sortBy: (cell) => cell.extension?.state ?? null,
          cell: (cell) => extension(cell) ?? none,
        },
        {
          id: 'reminded',
          header: t('matrix.reminded'),
          className: 'whitespace-nowrap',
          sortBy: (cell) => cell.remindedOn,
          cell: (cell) => (cell.remindedOn ? <time dateTime={cell.remindedOn}>{date(cell.remindedOn)}</time> : none),
        },
        ...(several
          ? [
              {
                id: 'bureau',
                header: t('matrix.bureau'),
                className: 'whitespace-nowrap',
                sortBy: bureauOf,
                cell: (cell: RoundCell) => bureauName(bureauOf(cell)),
              },
            ]
          : []),
      ]
  return (
    <Scroll label={t('matrix.table')}>
      <DataTable
        caption={t('matrix.table')}
        captionHidden
        columns={columns}
        rows={cells}
        rowKey={(cell) => cell.tenant}
      />
    </Scroll>
  )
}
