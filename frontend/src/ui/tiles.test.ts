import { describe, expect, it } from 'vitest'
import { type Direction, neighbour, TILES } from './tiles'

const directions: Direction[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

describe('the tiles', () => {
  it('are 47, each in a place of its own', () => {
    expect(Object.keys(TILES)).toHaveLength(47)
    expect(new Set(Object.values(TILES).map(String)).size).toBe(47)
  })

  it('can all be reached from Hokkaido by arrow keys', () => {
    const reached = new Set(['01'])
    for (const code of reached) {
      for (const direction of directions) {
        const next = neighbour(code, direction)
        if (next) reached.add(next)
      }
    }
    expect(reached.size).toBe(47)
  })

  it('lead where the country leads', () => {
    expect(neighbour('01', 'ArrowDown')).toBe('02')
    expect(neighbour('02', 'ArrowDown')).toBe('03')
    expect(neighbour('03', 'ArrowLeft')).toBe('05')
    expect(neighbour('13', 'ArrowRight')).toBe('12')
    expect(neighbour('01', 'ArrowUp')).toBeNull()
    expect(neighbour('47', 'ArrowLeft')).toBeNull()
  })
})
