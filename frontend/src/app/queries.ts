import { MutationCache, QueryClient } from '@tanstack/react-query'
import { todosKey } from '@/lib/api'
import { isProblem } from '@/lib/http'

export function createQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    // Whatever was saved may have been something to do.
    mutationCache: new MutationCache({
      onSuccess: () => {
        queries.invalidateQueries({ queryKey: todosKey() })
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal stays a refusal; only a lost connection or an overloaded server is worth a second try.
        retry: (count, error) => count < 1 && !(isProblem(error) && error.status < 500),
        retryDelay: 800,
        // Without a network the request fails at once and the page says so, instead of waiting in silence.
        networkMode: 'always',
      },
    },
  })
  return queries
}
