import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AdminPerson } from '../../../../schemas/types/index.ts'
import { personKey } from './get-person.ts'

/** Makes a change of one person; what comes back replaces what was known of them. */
export function useChangeOfPerson<T>(change: (asked: T) => Promise<AdminPerson>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (person) => {
      queries.setQueryData(personKey(person.username), person)
      for (const key of ['people', 'permissions', 'why-access', 'viewers', 'audit', 'roles']) {
        void queries.invalidateQueries({ queryKey: [key] })
      }
    },
  })
}
