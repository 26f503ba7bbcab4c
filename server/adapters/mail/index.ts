import type { Mailbox, Mailer } from '../../app/mail-ports.ts'
import { mailboxFolder } from './mailbox.ts'
import { senderIn } from './message.ts'

export interface MailSettings {
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Where mails are kept while there is no mail server. */
  readonly folder: string
}

/** The mail server that is set, or the folder that stands in for one. */
export async function mail({
  smtpUrl,
  mailFrom,
  folder,
}: MailSettings): Promise<{ mailer: Mailer; mailbox: Mailbox | null }> {
  const from = senderIn(mailFrom)
  if (from === null) throw new Error('MAIL_FROM is no address.')
  if (smtpUrl === undefined) {
    const mailbox = mailboxFolder(folder, from)
    return { mailer: mailbox, mailbox }
  }
  // Loaded only where it is needed: a start should not wait for it.
  const { smtpMailer } = await import('./smtp.ts')
  return { mailer: smtpMailer({ url: smtpUrl, from }), mailbox: null }
}
