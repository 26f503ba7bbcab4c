import type { MailboxList, MailboxMail, Person } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { done, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'

/** Who may look: somebody of the demonstration, whose mail is nobody's. */
export const mailboxFor = (
  { mailbox }: Pick<Services, 'mailbox'>,
  { demonstration }: Pick<Person, 'demonstration'>,
) => (demonstration === true ? mailbox : null)

/** The newest mails that the caller would have got. */
export async function listMailbox(
  services: Pick<Services, 'mailbox'>,
  caller: Caller,
): Promise<Outcome<MailboxList>> {
  const mailbox = mailboxFor(services, caller.person)
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
  const mail = await mailboxFor(services, caller.person)?.read(caller.person.email, id)
  if (mail === undefined || mail === null) return refuse('not-found')
  return done({ ...mail, at: mail.at.toISOString() })
}

/** A link in a mail opens in the whole window, as it does in a reader of mail. */
const inWholeWindow = (html: string): string =>
  html.replace(/<head>/i, '<head><base target="_top">')

/** One mail of the caller’s own as its reader gets it. */
export async function mailPage(
  services: Pick<Services, 'mailbox'>,
  caller: Caller,
  id: string,
): Promise<Outcome<string>> {
  const outcome = await readMailbox(services, caller, id)
  return outcome.ok ? done(inWholeWindow(outcome.value.html)) : outcome
}
