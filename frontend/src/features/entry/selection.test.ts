import { describe, expect, it } from 'vitest'
import { grid } from '@/test/entry'
import { layOut, type Place } from './layout'
import { chosen, type Move, moved, nextOpen, pasted } from './selection'

const layout = layOut(grid.rows)
const isOpen = ({ cell }: Place) => cell.state === 'open'
const keys = (places: readonly Place[][]) => places.map((row) => row.map(({ key }) => key))

describe('moving in the grid', () => {
  it.each<[string, Move, string]>([
    ['k1/2021-Q1', 'right', 'k1/2021-Q2'],
    ['k1/2021-Q1', 'left', 'k1/2021-Q1'],
    ['k2/2021-Q4', 'down', 'k3/2021-H2'],
    ['k3/2021-H2', 'up', 'k2/2021-Q3'],
    ['k2/2021-Q2', 'row-end', 'k2/2021-Q4'],
    ['k2/2021-Q2', 'row-start', 'k2/2021-Q1'],
    ['k2/2021-Q2', 'first', 'k1/2021-Q1'],
    ['k2/2021-Q2', 'last', 'k3/2021-H2'],
  ])('from %s %s leads to %s', (from, move, to) => {
    expect(moved(layout, from, move)).toBe(to)
  })

  it('finds the next cell that takes a result, and none behind the last', () => {
    expect(nextOpen(layout, 'k1/2021-Q3', 1, isOpen)).toBe('k2/2021-Q2')
    expect(nextOpen(layout, 'k2/2021-Q2', -1, isOpen)).toBe('k1/2021-Q3')
    expect(nextOpen(layout, 'k3/2021-H2', 1, isOpen)).toBeNull()
  })
})

describe('a range', () => {
  it('is what lies between its corners, longer periods whole', () => {
    expect(keys(chosen(layout, { active: 'k2/2021-Q2', head: 'k3/2021-H1' }))).toEqual([
      ['k2/2021-Q1', 'k2/2021-Q2'],
      ['k3/2021-H1'],
    ])
  })
})

describe('a pasted table', () => {
  it('falls on the cells from the top left of the range, and says what falls off', () => {
    const found = pasted(layout, { active: 'k2/2021-Q3', head: 'k2/2021-Q3' }, [
      ['1', '2', '3'],
      ['4', '5'],
      ['6', '7'],
    ])
    expect(found.map(({ place, text }) => [place?.key ?? null, text])).toEqual([
      ['k2/2021-Q3', '1'],
      ['k2/2021-Q4', '2'],
      [null, '3'],
      ['k3/2021-H2', '4'],
      [null, '5'],
      [null, '6'],
      [null, '7'],
    ])
  })

  it('of one cell fills the range', () => {
    const found = pasted(layout, { active: 'k1/2021-Q2', head: 'k2/2021-Q3' }, [['8']])
    expect(found.map(({ place }) => place?.key)).toEqual(['k1/2021-Q2', 'k1/2021-Q3', 'k2/2021-Q2', 'k2/2021-Q3'])
  })
})
