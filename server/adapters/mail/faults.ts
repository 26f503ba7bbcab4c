import { type Handed, MailFault } from '../../app/mail-ports.ts'

/** What nodemailer tells of a fault. */
interface Told {
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
}

/** Where the server has looked at this one mail: before that, it would refuse anybody's. */
const aboutThisMail = new Set(['RCPT TO', 'DATA'])

/**
 * 503 says that the conversation went wrong, and 552 is what some servers say for 452 (RFC 5321,
 * 4.5.3.1.10): the same mail may go well another time.
 */
const passing = new Set([503, 552])

const isForEver = (code: number): boolean => code >= 500 && !passing.has(code)

/**
 * What a fault in sending means: the mail is refused for ever, or it may go well another time.
 * Refusing our name, our password or our sender is a matter of settings that somebody will put
 * right, so no mail is given up for it.
 * @throws MailFault
 */
export function handedAfter(fault: unknown): Handed {
  const { code = 'unknown', responseCode, command = '' } = fault as Told
  const about = aboutThisMail.has(command)
  if (responseCode === undefined) {
    // Found by nodemailer itself: an address that is none, or a mail larger than the server takes.
    if (code === 'EENVELOPE' || code === 'EMESSAGE') return { sent: false, code }
    throw new MailFault(code, true)
  }
  if (about && isForEver(responseCode)) return { sent: false, code: String(responseCode) }
  throw new MailFault(String(responseCode), !about || responseCode === 421)
}
