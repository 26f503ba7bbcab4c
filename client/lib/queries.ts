import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refusal } from './api/refusal.ts'
import { sessionEnded } from './session-end.ts'

/** Refusals that may pass by themselves: the network or the database is away for a moment. */
const passing = (error: unknown) =>
  error instanceof Refusal && (error.kind === 'offline' || error.kind === 'away')

function noticeSignOut(error: unknown): void {
  if (error instanceof Refusal && error.kind === 'signed-out') sessionEnded()
}

/**
 * The one holder of server state. A query is retried twice when the fault may pass; a command never
 * by itself. Nothing waits in silence for a connection: being offline is told.
 */
export const createQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignOut }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.meta?.['signingIn'] !== true) noticeSignOut(error)
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
