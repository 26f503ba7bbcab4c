import type { Enquiry } from '../../schemas/types/index.ts'

/** Whether the council still owes an answer. */
export const isOpen = ({ response, closure }: Pick<Enquiry, 'response' | 'closure'>): boolean =>
  response === undefined && closure === undefined
