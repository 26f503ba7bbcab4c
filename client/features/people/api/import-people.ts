import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../lib/api/request.ts'

/** What importing a table would do, row by row. */
export const usePeopleCheck = () =>
  useMutation({
    mutationFn: (csv: string) => request('POST /api/admin/people/check', { body: { csv } }),
  })

/** Adds and changes the people of a table. */
export function usePeopleImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { csv: string; because: string }) =>
      request('POST /api/admin/people/import', { body }),
    // Not waited for: the page that asked goes on before what it shows is there no longer.
    onSuccess: () => void queries.invalidateQueries(),
  })
}
