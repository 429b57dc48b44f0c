/** Where two texts differ: what they begin and end with alike, and what stands between. */
export interface Changed {
  head: string
  before: string
  after: string
  tail: string
}

/** A number or a Latin word is changed as a whole. */
const ofOneWord = (one: string | undefined, next: string | undefined) => /^[\p{N}.,A-Za-z]{2}$/u.test(`${one}${next}`)

/** Compares by character, so that Japanese needs no word boundaries. */
export function changedPart(before: string, after: string): Changed {
  const one = [...before]
  const other = [...after]
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one[head] === other[head]) head++
  let tail = 0
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++
  const splits = (at: (text: string[]) => number) =>
    [one, other].some((text) => ofOneWord(text[at(text) - 1], text[at(text)]))
  while (head > 0 && splits(() => head)) head--
  while (tail > 0 && splits((text) => text.length - tail)) tail--
  return {
    head: one.slice(0, head).join(''),
    before: one.slice(head, one.length - tail).join(''),
    after: other.slice(head, other.length - tail).join(''),
    tail: tail === 0 ? '' : one.slice(-tail).join(''),
  }
}
