import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

export interface Column<T> {
  id: string
  header: string
  cell: (row: T) => React.ReactNode
  /** What the column sorts by; without it the column does not sort. Null stands last either way. */
  sortBy?: (row: T) => string | number | null
  /** Numbers stand right. */
  numeric?: boolean
  /** The cell that names its row. */
  rowHeader?: boolean
  className?: string
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'ja', { numeric: true })
}

/** A table whose headings sort; its state is in `aria-sort`, and headings repeat on each printed page. */
export function DataTable<T extends RowData>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  initialSort = [],
  className = '',
}: {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  initialSort?: SortingState
  className?: string
}) {
  const { t } = useTranslation('ui')
  const [sorting, setSorting] = useState<SortingState>(initialSort)
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, T> => ({
          id: column.id,
          accessorFn: (row: T) => column.sortBy?.(row) ?? undefined,
          enableSorting: column.sortBy !== undefined,
          sortUndefined: 'last',
          sortDescFirst: false,
          sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
        }),
      ),
    [columns],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row: T) => rowKey(row),
    state: { sorting },
    onSortingChange: setSorting,
  })
  const sorted = table.getRowModel().rows
  return (
    <table className={`data-table ${className}`}>
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const state = table.getColumn(column.id)
            const direction = state?.getIsSorted() ?? false
            return (
              <th
                key={column.id}
                scope="col"
                aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
                className={`${column.numeric ? 'text-right' : ''} ${column.className ?? ''}`}
              >
                {column.sortBy ? (
                  <>
                    <button
                      type="button"
                      title={t('sort')}
                      onClick={() => state?.toggleSorting()}
                      className={`inline-flex min-h-6 items-center gap-1 hover:underline print:hidden ${column.numeric ? 'flex-row-reverse text-right' : 'text-left'}`}
                    >
                      {column.header}
                      <Icon
                        name={direction === 'asc' ? 'up' : direction === 'desc' ? 'down' : 'updown'}
                        className={`size-3 ${direction ? 'text-blue-1000' : 'text-solid-gray-536'}`}
                      />
                    </button>
                    {/* Browsers do not repeat buttons in the headings of further printed pages. */}
                    <span aria-hidden="true" className="hidden print:inline">
                      {column.header}
                    </span>
                  </>
                ) : (
                  column.header
                )}
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => {
              const look = `${column.numeric ? 'text-right' : ''} ${column.className ?? ''}`
              return column.rowHeader ? (
                <th key={column.id} scope="row" className={look}>
                  {column.cell(row.original)}
                </th>
              ) : (
                <td key={column.id} className={look}>
                  {column.cell(row.original)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
