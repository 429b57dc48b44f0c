/** Why a typed amount was not taken. */
export type AmountFault = 'empty' | 'not-a-number' | 'negative' | 'too-many-decimals' | 'too-large'

export type ParsedAmount = { ok: true; value: number } | { ok: false; fault: AmountFault }

/** Larger counts are typing errors, and beyond this the server refuses them. */
export const LARGEST_AMOUNT = 999_999_999_999

/**
 * Reads an amount as people type it or paste it from a spreadsheet: full-width digits, thousands commas, spaces, a
 * trailing unit. ▲ and △ are the bookkeeper's minus.
 */
export function parseAmount(text: string, decimals: number, unit = ''): ParsedAmount {
  let rest = text.normalize('NFKC').replace(/[\s,、]/g, '')
  const plainUnit = unit.normalize('NFKC')
  if (plainUnit && rest.endsWith(plainUnit)) rest = rest.slice(0, -plainUnit.length)
  if (rest === '') return { ok: false, fault: 'empty' }
  const negative = /^[-−–—‐ー▲△]/.test(rest)
  if (negative) rest = rest.slice(1)
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(rest)) return { ok: false, fault: 'not-a-number' }
  const value = Number(rest)
  if (negative && value !== 0) return { ok: false, fault: 'negative' }
  const places = rest.split('.')[1]?.replace(/0+$/, '').length ?? 0
  if (places > decimals) return { ok: false, fault: 'too-many-decimals' }
  if (value > LARGEST_AMOUNT) return { ok: false, fault: 'too-large' }
  return { ok: true, value }
}
