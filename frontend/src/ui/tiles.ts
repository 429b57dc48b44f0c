/** Where each prefecture's tile stands: [column, row], arranged as the country lies. Okinawa stands apart, as on maps. */
export const TILES: Readonly<Record<string, readonly [number, number]>> = {
  '01': [14, 1],
  '02': [13, 2],
  '03': [13, 3],
  '04': [13, 4],
  '05': [12, 3],
  '06': [12, 4],
  '07': [13, 5],
  '08': [14, 6],
  '09': [13, 6],
  '10': [12, 6],
  '11': [12, 7],
  '12': [14, 7],
  '13': [13, 7],
  '14': [12, 8],
  '15': [12, 5],
  '16': [11, 5],
  '17': [10, 5],
  '18': [9, 6],
  '19': [11, 7],
  '20': [11, 6],
  '21': [10, 6],
  '22': [11, 8],
  '23': [10, 7],
  '24': [9, 8],
  '25': [9, 7],
  '26': [8, 6],
  '27': [7, 7],
  '28': [7, 6],
  '29': [8, 7],
  '30': [8, 8],
  '31': [6, 6],
  '32': [5, 6],
  '33': [6, 7],
  '34': [5, 7],
  '35': [4, 6],
  '36': [6, 9],
  '37': [6, 8],
  '38': [5, 8],
  '39': [5, 9],
  '40': [3, 7],
  '41': [2, 7],
  '42': [1, 7],
  '43': [2, 8],
  '44': [3, 8],
  '45': [3, 9],
  '46': [2, 9],
  '47': [1, 10],
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/**
 * The tile an arrow key leads to: the nearest one lying that way, straight ahead before aside. Null at the edge of the
 * country.
 */
export function neighbour(code: string, direction: Direction): string | null {
  const from = TILES[code]
  if (!from) return null
  let best: { code: string; distance: number } | null = null
  for (const [candidate, to] of Object.entries(TILES)) {
    const dx = to[0] - from[0]
    const dy = to[1] - from[1]
    const ahead = { ArrowLeft: -dx, ArrowRight: dx, ArrowUp: -dy, ArrowDown: dy }[direction]
    if (ahead <= 0) continue
    const aside = Math.abs(direction === 'ArrowLeft' || direction === 'ArrowRight' ? dy : dx)
    const distance = ahead + 2.5 * aside
    if (!best || distance < best.distance) best = { code: candidate, distance }
  }
  return best?.code ?? null
}
