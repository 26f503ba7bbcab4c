import type { Enquiry } from '../../schemas/types/index.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import { decide } from './decide.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** What a member can pull when nothing comes, or what came does not do. */
export type Lever = 'request-update' | 'escalate'

/** Each lever as somebody would pull it; a decision does not depend on the words. */
const pulls: Readonly<Record<Lever, Command>> = {
  'request-update': { name: 'request-update' },
  escalate: { name: 'escalate', text: '…' },
}

/** Why whoever acts cannot pull this lever now, as the command itself would be refused; null if they can. */
export const pullRefusal = (enquiry: Enquiry, lever: Lever, context: Context): Refusal | null => {
  const outcome = decide(enquiry, pulls[lever], context)
  return isRefusal(outcome) ? outcome : null
}
