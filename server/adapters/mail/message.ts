import type { SendMailOptions } from 'nodemailer'
import type { Letter } from '../../app/mail-ports.ts'

/** One local part and one domain; nothing that mail gives a meaning of its own. */
const addressForm = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,255}$/

export interface Sender {
  readonly name: string
  readonly address: string
}

/** The sender that a setting writes as `Name <address>` or as an address alone; null if it is neither. */
export function senderIn(text: string): Sender | null {
  const [, name = '', bracketed] = /^([^<>\r\n]*)<([^<>]+)>$/.exec(text.trim()) ?? []
  const address = bracketed ?? text.trim()
  return addressForm.test(address) ? { name: name.trim().replaceAll('"', ''), address } : null
}

export const isAddress = (text: string): boolean => addressForm.test(text)

const domainOf = ({ address }: Sender): string => address.slice(address.lastIndexOf('@') + 1)

/** Line ends and other controls would begin another header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** A letter as a message: its header says that a machine wrote it, so that no other machine answers. */
export const messageOf = (letter: Letter, from: Sender): SendMailOptions => ({
  from: { ...from },
  to: { name: oneLine(letter.to.name), address: letter.to.address },
  subject: oneLine(letter.subject),
  messageId: `<${letter.id}@${domainOf(from)}>`,
  date: letter.at,
  headers: {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': letter.language,
  },
  text: letter.text,
  html: letter.html,
  disableFileAccess: true,
  disableUrlAccess: true,
})
