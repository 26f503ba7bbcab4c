import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RaiseRequest } from '../../../../schemas/types/index.ts'
import { request } from '../../../lib/api/request.ts'

interface Sending {
  body: RaiseRequest
  idempotencyKey: string
}

/** Raises an enquiry: once for a key, however often it is sent. */
export function useRaise() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (sending: Sending) => request('POST /api/enquiries', sending),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['enquiries'] }),
  })
}
