import { queryOptions } from '@tanstack/react-query'
import { loadValidator } from '../../../form/index.ts'

/** A template's validator, a module of our own origin that the server compiled at publishing. */
export const validatorQuery = (url: string) =>
  queryOptions({
    queryKey: ['validator', url],
    // The cache keeps objects; a bare function would be taken for an updater.
    queryFn: async () => ({ validate: await loadValidator(url) }),
    enabled: url !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
