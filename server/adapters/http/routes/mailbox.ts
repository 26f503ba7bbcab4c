import { listMailbox, mailPage, readMailbox } from '../../../app/mailbox.ts'
import { done } from '../../../app/refusal.ts'
import { route, type Route } from '../route.ts'

/**
 * A mail runs nothing, loads nothing and stands in nobody's pages but ours; its own styles are all it
 * may have.
 */
const harmless = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-top-navigation-by-user-activation',
].join('; ')

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
  route({
    method: 'get',
    path: '/mailbox/:id/page',
    summary: 'One mail as a page of its own, for a sandboxed frame',
    resource: 'mailbox',
    action: 'read',
    answer: 'MailPage',
    media: 'text/html',
    handle: async ({ services, caller, params }) => {
      const outcome = await mailPage(services, caller, params['id'] ?? '')
      if (!outcome.ok) return outcome
      return done({ body: outcome.value, headers: { 'Content-Security-Policy': harmless } })
    },
  }),
]
