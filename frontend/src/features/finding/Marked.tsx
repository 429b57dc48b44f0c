import type { MarkedText } from '@/lib/api'

/** Signs of the format say nothing in a single line. */
function plain(text: string): string {
  return text
    .replace(/\*\*/g, '')
    .replace(/^(#{1,6}|[-*]|\d+\.) /gm, '')
    .replace(/\]\(https?:[^)\s]*\)/g, '')
    .replace(/\s+/g, ' ')
}

/** A text in which what was looked for is marked. */
export function Marked({ text }: { text: MarkedText }) {
  return text.pieces.map((piece, index) =>
    piece.found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stand in their order
      <mark key={index} className="rounded-4 bg-yellow-100 text-inherit">
        {piece.text}
      </mark>
    ) : (
      plain(piece.text)
    ),
  )
}
