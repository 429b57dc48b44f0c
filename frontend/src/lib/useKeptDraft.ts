import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem } from './http'

/** A draft that is kept again and again: what is kept, since when, and what somebody else kept meanwhile. */
export function useKeptDraft<Input, Version extends { etag: string }>({
  version,
  read,
  put,
  theirsIn,
}: {
  /** As it was opened. */
  version: Version
  read: (version: Version) => Input
  put: (typed: Input, etag: string) => Promise<Version>
  /** The version in what the server says is kept instead. */
  theirsIn: (current: unknown) => Version | null
}) {
  const [stored, setStored] = useState(() => ({ input: read(version), etag: version.etag }))
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<Version | null>(null)
  const keeping = useMutation({
    mutationFn: ({ typed, etag }: { typed: Input; etag: string }) => put(typed, etag),
    networkMode: 'always',
  })

  /** Keeps what is typed; the tag of what is kept, or null if that did not come about. */
  async function keep(typed: Input, etag = stored.etag): Promise<string | null> {
    try {
      const now = await keeping.mutateAsync({ typed, etag })
      setStored({ input: structuredClone(typed), etag: now.etag })
      setSavedAt(new Date().toISOString())
      return now.etag
    } catch (error) {
      setTheirs(isProblem(error, 412) && error.current ? theirsIn(error.current) : null)
      return null
    }
  }

  /** From now on rests on what somebody else kept. */
  function settle(by: Version) {
    setStored({ input: read(by), etag: by.etag })
    setTheirs(null)
    keeping.reset()
  }

  return {
    stored,
    savedAt,
    theirs,
    busy: keeping.isPending,
    error: theirs ? null : keeping.error,
    keep,
    settle,
  }
}
