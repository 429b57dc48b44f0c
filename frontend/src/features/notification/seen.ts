import type { Notice } from '@/lib/api'

const key = (username: string) => `notices-seen:${username}`

/** When this person last looked at the notices on this device; empty if never. */
export function lastSeen(username: string): string {
  try {
    return localStorage.getItem(key(username)) ?? ''
  } catch {
    return ''
  }
}

/** Remembers the latest of the notices as seen. */
export function rememberSeen(username: string, notices: readonly Notice[]): void {
  const latest = notices.reduce((last, { at }) => (at > last ? at : last), lastSeen(username))
  try {
    localStorage.setItem(key(username), latest)
  } catch {
    // Storage can be switched off; then everything stays new.
  }
}
