import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PolicyView } from '../../../../schemas/types/index.ts'

/** Makes another policy the one in force: whatever was known of who may do what is asked anew. */
export function useChangeOfPolicy<T>(change: (asked: T) => Promise<PolicyView>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    // Not waited for: the page that asked goes on before what it shows is there no longer.
    onSuccess: () => void queries.invalidateQueries(),
  })
}
