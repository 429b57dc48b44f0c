import ReactMarkdown, { type Components } from 'react-markdown'
import { joined, unjoined } from '@/lib/markdown'

/** All that a text may contain; of everything else only the words are shown. */
const ALLOWED = ['p', 'ul', 'ol', 'li', 'em', 'strong', 'a', 'br', 'h3', 'blockquote']

interface Node {
  type: string
  tagName?: string
  value?: string
  children?: Node[]
}

/** Whoever presses Enter means a new line. */
function breakLines(parent: Node): void {
  parent.children = parent.children?.flatMap((node) => {
    breakLines(node)
    if (node.type !== 'text') return [node]
    const lines = node.value?.split('\n') ?? []
    return lines.flatMap((value, index) => [...(index > 0 ? [{ type: 'break' }] : []), { ...node, value }])
  })
}

/** Markup is words like any other, and a heading is one below the section's. */
function tidy(parent: Node): void {
  for (const node of parent.children ?? []) {
    if (node.type === 'raw') node.type = 'text'
    if (node.value !== undefined) node.value = unjoined(node.value)
    if (node.tagName && /^h[1-6]$/.test(node.tagName)) node.tagName = 'h3'
    tidy(node)
  }
}

const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noopener noreferrer" className="link">
        {children}
      </a>
    ) : (
      children
    ),
}

/** A text somebody wrote, in a small safe part of Markdown. */
export function Markdown({ children }: { children: string }) {
  return (
    <div className="flex max-w-3xl flex-col gap-3 wrap-anywhere [&_blockquote]:border-l-4 [&_blockquote]:border-solid-gray-200 [&_blockquote]:pl-3 [&_h3]:mt-1 [&_h3]:text-dns-16B-130 [&_li]:mt-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6">
      <ReactMarkdown
        allowedElements={ALLOWED}
        unwrapDisallowed
        skipHtml
        urlTransform={(url) => (/^https?:\/\//i.test(url) ? decodeJoiner(url) : null)}
        remarkPlugins={[() => breakLines]}
        rehypePlugins={[() => tidy]}
        components={components}
      >
        {joined(children)}
      </ReactMarkdown>
    </div>
  )
}

/** In an address the parser has already encoded it. */
function decodeJoiner(url: string): string {
  return unjoined(url).replaceAll('%E2%81%A0', '')
}
