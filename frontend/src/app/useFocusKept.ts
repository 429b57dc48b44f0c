import { useEffect } from 'react'

/** An element and all it stands in, from within. */
function lineOf(element: Element | null): HTMLElement[] {
  return element instanceof HTMLElement ? [element, ...lineOf(element.parentElement)] : []
}

/**
 * Keeps whoever works by keyboard in their place: a button that could not be pressed for a while gets the focus back,
 * and when what has it goes, the nearest thing it stood in gets it. A browser would begin anew at the top of the page.
 */
export function useFocusKept() {
  useEffect(() => {
    let line: HTMLElement[] = []
    const remember = ({ target }: FocusEvent) => {
      line = lineOf(target as Element)
    }
    const keep = (changes: readonly MutationRecord[]) => {
      const [focused, ...around] = line
      if (!focused || document.activeElement !== document.body) return
      if (focused.isConnected) {
        const changed = changes.some(({ type, target }) => type === 'attributes' && target === focused)
        if (changed && !focused.matches(':disabled')) focused.focus({ preventScroll: true })
        return
      }
      line = []
      const place = around.find((element) => element.isConnected && element !== document.body)
      if (!place) return
      if (place.tabIndex < 0) place.tabIndex = -1
      place.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(keep)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}
