import { describe, expect, it } from 'vitest'
import { type Box, narrowLineage, wideLineage } from './lineage'

const fifteen = Array.from({ length: 15 }, (_, index) => index % 3 === 0)

function boxes({ origin, branches }: ReturnType<typeof wideLineage>): Box[] {
  return [origin, ...branches.flatMap(({ adopter, effect }) => (effect ? [adopter, effect] : [adopter]))]
}

const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

describe.each([
  ['wide', wideLineage, 680],
  ['narrow', narrowLineage, 320],
] as const)('a %s lineage picture', (_, lineage, widest) => {
  it('keeps fifteen adopters and their effects apart and inside', () => {
    const picture = lineage(fifteen)
    const all = boxes(picture)
    expect(picture.width).toBe(widest)
    expect(all).toHaveLength(1 + 15 + 5)
    for (const [index, box] of all.entries()) {
      expect(box.x + box.width).toBeLessThanOrEqual(picture.width)
      expect(box.y + box.height).toBeLessThanOrEqual(picture.height)
      for (const other of all.slice(index + 1)) expect(apart(box, other)).toBe(true)
    }
  })

  it('draws a way to an effect only where there is one', () => {
    const ways = lineage([true, false]).branches.map(({ effectWay }) => effectWay !== null)
    expect(ways).toEqual([true, false])
  })
})
