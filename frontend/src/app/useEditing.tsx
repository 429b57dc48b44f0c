import { useState } from 'react'
import { isProblem } from '@/lib/http'
import { ConflictDialog, type Difference } from '@/ui/Conflict'

interface Change {
  isPending: boolean
  isSuccess: boolean
  error: unknown
  reset: () => void
}

/**
 * A form that shows a thing as it was opened: what somebody else saves meanwhile is compared, not taken in silently.
 * `pass` lets the way onward through, once it is saved.
 */
export function useEditing<Thing extends { etag: string }, Input>({
  opened,
  change,
  send,
  differences,
  done,
}: {
  opened: Thing
  change: Change
  send: (input: Input, etag: string, then: { onSuccess: () => void; onError: (error: unknown) => void }) => void
  differences: (mine: Input, theirs: Thing) => Difference[]
  done: () => void
}) {
  const [seen, setSeen] = useState(opened)
  const [conflict, setConflict] = useState<{ mine: Input; theirs: Thing; pass: () => void } | null>(null)
  function submit(mine: Input, pass: () => void, etag = seen.etag) {
    send(mine, etag, {
      onSuccess: () => {
        pass()
        done()
      },
      onError: (error) => {
        if (isProblem(error, 412) && error.current) setConflict({ mine, theirs: error.current as Thing, pass })
      },
    })
  }
  return {
    seen,
    save: conflict ? { ...change, error: null } : change,
    submit: (mine: Input, pass: () => void) => submit(mine, pass),
    question: conflict && (
      <ConflictDialog
        differences={differences(conflict.mine, conflict.theirs)}
        busy={change.isPending}
        onBack={() => {
          setSeen(conflict.theirs)
          setConflict(null)
          change.reset()
        }}
        onKeepMine={() => {
          setSeen(conflict.theirs)
          setConflict(null)
          submit(conflict.mine, conflict.pass, conflict.theirs.etag)
        }}
        onKeepTheirs={() => {
          conflict.pass()
          done()
        }}
      />
    ),
  }
}
