import type { CellEntry, CellOutcome, Grid, GridCell, GridRow, Import, ImportRow, Result } from '@/lib/api'

export function gridCell(period: string, some: Partial<GridCell> = {}): GridCell {
  return {
    period,
    state: 'open',
    value: null,
    note: '',
    etag: null,
    due: false,
    origin: 'entry',
    illustrative: false,
    unusual: false,
    previousValue: null,
    lastYearValue: null,
    counts: true,
    definitionNumber: 1,
    reportedAgainst: null,
    ...some,
  }
}

export function gridRow(kpiId: string, code: string, cells: GridCell[], some: Partial<GridRow> = {}): GridRow {
  return {
    kpiId,
    code,
    cells,
    sentence: `${code}を開催する。`,
    unit: '回',
    decimals: 0,
    frequency: 'quarter',
    accumulation: 'per-year',
    direction: 'at-least',
    yearBasis: 'fiscal',
    yearTarget: 6,
    planTarget: null,
    standing: 'off-track',
    attainment: 0.2,
    declared: null,
    illustrative: false,
    definitionNumber: 1,
    terms: [{ number: 1, series: 1, unit: '回', decimals: 0 }],
    ...some,
  }
}

/** Two KPIs by quarter and one by half-year, in October: the second quarter is due, the fourth has not begun. */
export const grid: Grid = {
  plan: 'plan-2',
  fiscalYear: 2021,
  permissions: { record: true, proxy: false },
  rows: [
    gridRow('k1', 'R2-02-1', [
      gridCell('2021-Q1', { value: 1, etag: '3', lastYearValue: 2 }),
      gridCell('2021-Q2', { due: true }),
      gridCell('2021-Q3'),
      gridCell('2021-Q4', { state: 'future' }),
    ]),
    gridRow('k2', 'R2-02-2', [
      gridCell('2021-Q1', { value: 5, etag: '0', note: '共催', state: 'locked' }),
      gridCell('2021-Q2', { due: true }),
      gridCell('2021-Q3'),
      gridCell('2021-Q4', { state: 'future' }),
    ]),
    gridRow('k3', 'R2-02-3', [gridCell('2021-H1', { value: 7, etag: '1', origin: 'proxy' }), gridCell('2021-H2')], {
      frequency: 'half',
    }),
  ],
}

/** A result as it stands once it is saved. */
export function resultOf(entry: CellEntry, some: Partial<Result> = {}): Result {
  return {
    period: entry.period,
    value: entry.value ?? 0,
    note: entry.note ?? '',
    etag: '9',
    origin: 'entry',
    illustrative: false,
    recordedAt: '2021-10-15T00:30:00Z',
    recordedBy: 'aomori-editor',
    recordedByName: '青森 花子',
    counts: true,
    definitionNumber: 1,
    reportedAgainst: null,
    ...some,
  } as Result
}

export function saved(entry: CellEntry): CellOutcome {
  return { outcome: 'saved', errors: [], result: entry.value === null ? null : resultOf(entry) }
}

export function importRow(row: number, some: Partial<ImportRow> = {}): ImportRow {
  return {
    row,
    code: 'R2-02-1',
    period: '2021-Q2',
    value: '3',
    note: '',
    kind: 'refused',
    before: null,
    errors: [{ field: 'code', code: 'field.unknown-kpi', message: 'このコードのKPIはありません。' }],
    ...some,
  }
}

/** A file with one new result, one that changes another, one far off and one that is wrong. */
export const checkedImport: Import = {
  id: 'i1',
  plan: 'plan-2',
  name: '実績.csv',
  state: 'checked',
  counts: { rows: 5, fresh: 1, changed: 1, unusual: 1, refused: 1, conflict: 0, unchanged: 0, blank: 1 },
  madeBy: 'aomori-editor',
  madeByName: '青森 花子',
  madeAt: '2021-10-15T00:30:00Z',
  appliedAt: null,
  rows: [
    importRow(2, { kind: 'changed', before: 1, errors: [] }),
    importRow(3, {
      kind: 'unusual',
      value: '900',
      errors: [{ field: 'value', code: 'field.unusual', message: 'これまでの実績から大きく離れています。' }],
    }),
    importRow(4, { code: 'R2-23-1' }),
  ],
}
