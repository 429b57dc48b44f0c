import { useState } from 'react'
import { lastSeen, rememberSeen } from '@/features/notification/seen'
import { noticesKey, useNotices } from '@/lib/api'
import { useLanguage } from '@/lib/language'

/** The notices in the reader's language, and how many came since they last looked. */
export function useNoticesSeen(username: string) {
  const language = useLanguage()
  const notices = useNotices({ query: { queryKey: [...noticesKey(), language], staleTime: 60_000 } })
  const seen = lastSeen(username)
  return { notices, fresh: notices.data?.filter(({ at }) => at > seen).length ?? 0 }
}

/** When the reader had looked before they opened this page; what they see now counts as seen afterwards. */
export function useSeenBefore(username: string) {
  const [before] = useState(() => lastSeen(username))
  return { before, remember: (notices: Parameters<typeof rememberSeen>[1]) => rememberSeen(username, notices) }
}
