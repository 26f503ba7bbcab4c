import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommandName, EnquiryView } from '../../../schemas/types/index.ts'
import type { Body } from './endpoints.ts'
import { countsKey } from './get-counts.ts'
import { enquiryKey } from './get-enquiry.ts'
import { request } from './request.ts'

export type CommandRoute<C extends CommandName> = `POST /api/enquiries/:reference/${C}`
export type CommandBody<C extends CommandName> = Body<CommandRoute<C>>

export interface CommandRequest<C extends CommandName> {
  reference: string
  command: C
  body: CommandBody<C>
  /** The revision the person was looking at; without it the command applies to whatever is there. */
  revision?: number
  idempotencyKey: string
}

/** Carries out a command on an enquiry; what comes back replaces what was known of it. */
export function useCommand<C extends CommandName>() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ command, reference, ...options }: CommandRequest<C>): Promise<EnquiryView> =>
      request<CommandRoute<C>>(`POST /api/enquiries/:reference/${command}`, {
        ...options,
        params: { reference },
      }),
    onSuccess: (view) => {
      queries.setQueryData(enquiryKey(view.reference), view)
      void queries.invalidateQueries({ queryKey: ['why', view.reference] })
      void queries.invalidateQueries({ queryKey: ['enquiries'] })
      void queries.invalidateQueries({ queryKey: countsKey })
    },
  })
}
