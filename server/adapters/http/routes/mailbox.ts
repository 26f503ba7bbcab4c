import { listMailbox, readMailbox } from '../../../app/mailbox.ts'
import { done } from '../../../app/refusal.ts'
import { route, type Route } from '../route.ts'

/** The mails that a demonstration person would have got, while no mail server is set. */
export const mailboxRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/mailbox',
    summary: 'The newest mails to one',
    resource: 'mailbox',
    action: 'read',
    answer: 'MailboxList',
    handle: async ({ services, caller }) => {
      const outcome = await listMailbox(services, caller)
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
  route({
    method: 'get',
    path: '/mailbox/:id',
    summary: 'One mail',
    resource: 'mailbox',
    action: 'read',
    answer: 'MailboxMail',
    handle: async ({ services, caller, params }) => {
      const outcome = await readMailbox(services, caller, params['id'] ?? '')
      return outcome.ok ? done({ body: outcome.value }) : outcome
    },
  }),
]
