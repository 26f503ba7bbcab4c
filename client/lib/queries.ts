import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { accessChanged } from './access-changed.ts'
import { endIn, Refusal, withdrawn } from './api/refusal.ts'
import { sessionEnded } from './session-end.ts'

/** Refusals that may pass by themselves: the network or the database is away for a moment. */
const passing = (error: unknown) =>
  error instanceof Refusal && (error.kind === 'offline' || error.kind === 'away')

function noticeEnd(error: unknown): void {
  const end = error instanceof Refusal ? endIn(error) : undefined
  if (end !== undefined) sessionEnded(end)
}

/** Whether it says that one may not, or no longer, see or do what was asked for. */
const isDenied = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.kind === 'not-found' || error.kind === 'not-allowed')

/** What could be seen once; when it is asked for again and denied again, that is what is said. */
const seenBefore = new WeakSet<object>()

/** What one could see until now and no longer may is not shown for a moment longer; tells if there was any. */
function withdraw(error: Refusal, query: Query<unknown, unknown>): boolean {
  const shown = query.state.data !== undefined
  if (!shown && !seenBefore.has(query)) return false
  seenBefore.add(query)
  query.setState({ data: undefined, error: withdrawn(error), status: 'error' })
  return shown
}

/**
 * The one holder of server state. A query is retried twice when the fault may pass; a command never
 * by itself. Nothing waits in silence for a connection: being offline is told.
 */
export function createQueryClient(): QueryClient {
  const queries = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        noticeEnd(error)
        if (isDenied(error) && withdraw(error, query)) accessChanged(queries)
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.meta?.['signingIn'] === true) return
        noticeEnd(error)
        if (isDenied(error)) accessChanged(queries)
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && passing(error),
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return queries
}
