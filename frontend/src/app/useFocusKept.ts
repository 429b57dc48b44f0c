import { useEffect } from 'react'

/** An element and all it stands in, from within. */
function lineOf(element: Element | null): HTMLElement[] {
  return element instanceof HTMLElement ? [element, ...lineOf(element.parentElement)] : []
}

/**
 * Keeps whoever works by keyboard in their place: when what has the focus goes, as a button does whose work is done, the
 * nearest thing it stood in gets the focus. A browser would begin anew at the top of the page.
 */
export function useFocusKept() {
  useEffect(() => {
    let line: HTMLElement[] = []
    const remember = ({ target }: FocusEvent) => {
      line = lineOf(target as Element)
    }
    const keep = () => {
      const [focused, ...around] = line
      if (!focused || focused.isConnected) return
      line = []
      const place = around.find((element) => element.isConnected && element !== document.body)
      if (!place || document.activeElement !== document.body) return
      if (place.tabIndex < 0) place.tabIndex = -1
      place.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(keep)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}
