import { useEffect, useRef } from 'react'

/** Gives the focus back to what opened a part of the page when that closes: the ref is for what opens it. */
export function useFocusBack<T extends HTMLElement>(open: boolean) {
  const opener = useRef<T>(null)
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) opener.current?.focus()
    was.current = open
  }, [open])
  return opener
}
