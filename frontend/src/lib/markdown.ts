/**
 * CommonMark opens and closes emphasis by the characters beside the asterisks, and takes 。 for the end of a word: in
 * `**強調。**次` nothing would be bold. A word joiner between the two, which is neither punctuation nor a space, mends it.
 */
const JOINER = '\u2060'

/** Puts joiners between asterisks and punctuation that is not ASCII, for the parser. */
export function joined(markdown: string): string {
  return markdown
    .replace(/\*(?=(?!\p{ASCII})[\p{P}\p{S}])/gu, `*${JOINER}`)
    .replace(/(?<=(?!\p{ASCII})[\p{P}\p{S}])\*/gu, `${JOINER}*`)
}

/** Takes the joiners out again of what was parsed. */
export function unjoined(text: string): string {
  return text.replaceAll(JOINER, '')
}
