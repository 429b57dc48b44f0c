import { useRef } from 'react'

/** Changes only what was seen. */
export const ifMatch = (etag: string) => ({ headers: { 'If-Match': `"${etag}"` } })

/** Sent again after a lost answer, the same request carries the same key and is taken once. */
export function useIdempotencyKey() {
  const sent = useRef({ content: '', key: '' })
  return (content: unknown) => {
    const text = JSON.stringify(content)
    if (sent.current.content !== text) sent.current = { content: text, key: crypto.randomUUID() }
    return { headers: { 'Idempotency-Key': sent.current.key } }
  }
}
