/** Where everything of the lineage picture stands: the origin, who adopted it, and what came of it there. */
export interface Lineage {
  width: number
  height: number
  origin: Box
  branches: Branch[]
}

export interface Branch {
  adopter: Box
  /** From the origin to the adopter. */
  way: string
  /** Null where nothing is to be shown. */
  effect: Box | null
  /** From the adopter to the effect. */
  effectWay: string | null
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const BOX = 50
const GAP = 14

/** In three columns: one line an adopter. */
export function wideLineage(effects: readonly boolean[]): Lineage {
  const height = effects.length * (BOX + GAP) - GAP
  const origin = { x: 0, y: (height - BOX) / 2, width: 150, height: BOX }
  const from = { x: origin.width, y: height / 2 }
  return {
    width: 680,
    height,
    origin,
    branches: effects.map((shown, index) => {
      const y = index * (BOX + GAP)
      const middle = y + BOX / 2
      return {
        adopter: { x: 210, y, width: 170, height: BOX },
        way: `M${from.x} ${from.y}C${from.x + 36} ${from.y} ${from.x + 24} ${middle} 210 ${middle}`,
        effect: shown ? { x: 430, y, width: 250, height: BOX } : null,
        effectWay: shown ? `M380 ${middle}H430` : null,
      }
    }),
  }
}

/** One below the other: what came of an adoption below its adopter. */
export function narrowLineage(effects: readonly boolean[]): Lineage {
  const origin = { x: 0, y: 0, width: 170, height: BOX }
  let y = BOX
  const branches = effects.map((shown) => {
    y += GAP
    const adopter = { x: 36, y, width: 190, height: BOX }
    const middle = y + BOX / 2
    y += BOX
    if (!shown) return { adopter, way: `M16 ${BOX}V${middle}H36`, effect: null, effectWay: null }
    y += GAP / 2
    const effect = { x: 70, y, width: 250, height: BOX }
    const effectWay = `M52 ${y - GAP / 2}V${y + BOX / 2}H70`
    y += BOX
    return { adopter, way: `M16 ${BOX}V${middle}H36`, effect, effectWay }
  })
  return { width: 320, height: y, origin, branches }
}
