import type { Resource } from '../resource.ts'

/** The mails that one would have got, while no mail server is set. */
export const mailbox: Resource = {
  name: 'mailbox',
  actions: ['read'],
}
