import type { MailboxList, MailboxMail } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { done, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'

/** Who may look: somebody of the demonstration, whose mail is nobody's. */
const mailboxFor = ({ mailbox }: Pick<Services, 'mailbox'>, { person }: Caller) =>
  person.demonstration === true ? mailbox : null

/** The newest mails that the caller would have got. */
export async function listMailbox(
  services: Pick<Services, 'mailbox'>,
  caller: Caller,
): Promise<Outcome<MailboxList>> {
  const mailbox = mailboxFor(services, caller)
  if (mailbox === null) return refuse('not-found')
  const mails = await mailbox.list(caller.person.email)
  const items = mails.map(({ id, at, subject }) => ({ id, at: at.toISOString(), subject }))
  return done({ items, next: null })
}

/** One mail of the caller’s own. */
export async function readMailbox(
  services: Pick<Services, 'mailbox'>,
  caller: Caller,
  id: string,
): Promise<Outcome<MailboxMail>> {
  const mail = await mailboxFor(services, caller)?.read(caller.person.email, id)
  if (mail === undefined || mail === null) return refuse('not-found')
  return done({ ...mail, at: mail.at.toISOString() })
}
