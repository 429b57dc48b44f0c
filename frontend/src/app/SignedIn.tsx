import { Outlet } from 'react-router'
import { useMe } from '@/lib/api'
import { ErrorState, Skeleton } from '@/ui/State'
import { PersonContext } from './person'

/** Pages for people who are signed in; everybody else is shown the way there and back. */
export function SignedIn({ children = <Outlet /> }: { children?: React.ReactNode }) {
  const me = useMe({ query: { staleTime: 60_000 } })
  if (me.data) return <PersonContext value={me.data}>{children}</PersonContext>
  if (me.error) return <ErrorState error={me.error} retry={() => me.refetch()} heading />
  return <Skeleton rows={6} />
}
