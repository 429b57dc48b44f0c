import { describe, expect, it } from 'vitest'
import { grid, gridCell, gridRow } from '@/test/entry'
import { closedBy, layOut, type Place, previousValue } from './layout'

function placeOf(layout: ReturnType<typeof layOut>, key: string): Place {
  const place = layout.places.get(key)
  if (!place) throw new Error(key)
  return place
}

describe('where periods stand in the grid', () => {
  it('has columns as fine as the most frequent KPI', () => {
    expect(layOut(grid.rows).columns).toEqual(['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4'])
  })

  it('lets a longer period take several columns', () => {
    expect(placeOf(layOut(grid.rows), 'k3/2021-H2')).toMatchObject({ column: 2, span: 2 })
  })

  it('names months of the calendar, from April', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      gridCell(`${index < 9 ? 2021 : 2022}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`),
    )
    const layout = layOut([gridRow('m', 'M', months), gridRow('y', 'Y', [gridCell('2021')])])
    expect(layout.columns.at(0)).toBe('2021-04')
    expect(layout.columns.at(-1)).toBe('2022-03')
    expect(placeOf(layout, 'y/2021')).toMatchObject({ column: 0, span: 12 })
  })

  it('keeps a place for KPIs of different years', () => {
    const layout = layOut([gridRow('a', 'A', [gridCell('2020')]), gridRow('b', 'B', [gridCell('2022')])])
    expect(layout.columns).toEqual(['2020', '2021', '2022'])
    expect(placeOf(layout, 'b/2022').column).toBe(2)
  })
})

describe('a period that takes no result', () => {
  const layout = layOut([...grid.rows, gridRow('k4', 'R2-02-4', [gridCell('2021-Q1')], { declared: 'cancelled' })])

  it.each([
    ['k1/2021-Q4', 'future'],
    ['k2/2021-Q1', 'locked'],
    ['k4/2021-Q1', 'cancelled'],
    ['k1/2021-Q2', null],
  ])('%s says why: %s', (key, why) => {
    expect(closedBy(placeOf(layout, key), { record: true, proxy: false })).toBe(why)
  })

  it('is any period of a prefecture that is not yours', () => {
    expect(closedBy(placeOf(layout, 'k1/2021-Q2'), { record: false, proxy: true })).toBe('not-yours')
  })
})

describe('the result before', () => {
  const layout = layOut([
    gridRow('k1', 'R2-02-1', [gridCell('2021-Q1', { value: 4, previousValue: 2 }), gridCell('2021-Q2')]),
  ])

  it('is the one beside it, or the one before the grid begins', () => {
    expect(previousValue(layout, placeOf(layout, 'k1/2021-Q2'))).toBe(4)
    expect(previousValue(layout, placeOf(layout, 'k1/2021-Q1'))).toBe(2)
  })
})
