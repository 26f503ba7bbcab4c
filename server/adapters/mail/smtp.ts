import { createTransport } from 'nodemailer'
import type { Letter, Mailer } from '../../app/mail-ports.ts'
import { handedAfter } from './faults.ts'
import { isAddress, messageOf, type Sender } from './message.ts'

/** How long the mail server may take, in milliseconds. */
export interface Patience {
  /** To be reached. */
  readonly connect: number
  /** To greet. */
  readonly greet: number
  /** Between two answers. */
  readonly silent: number
  /** For a whole mail, however it trickles. */
  readonly whole: number
}

const patience: Patience = { connect: 10_000, greet: 10_000, silent: 30_000, whole: 90_000 }

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Where the mail server is, by `smtp://` or `smtps://user:password@host:port`. */
function placeOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const signsIn = username !== ''
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password leaves this machine only where nobody can read it on its way.
    requireTLS: signsIn && !secure && !loopback.has(hostname),
    ...(signsIn
      ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
      : {}),
  }
}

export interface SmtpSettings {
  readonly url: string
  readonly from: Sender
  readonly patience?: Patience
}

/** Hands letters over to a mail server, over a few connections that are kept. */
export function smtpMailer({ url, from, patience: waits = patience }: SmtpSettings): Mailer {
  const transport = createTransport({
    ...placeOf(url),
    pool: true,
    maxConnections: 3,
    // A connection that the server has closed meanwhile is replaced once.
    maxRequeues: 1,
    connectionTimeout: waits.connect,
    greetingTimeout: waits.greet,
    socketTimeout: waits.silent,
    dnsTimeout: waits.connect,
    socketCloseTimeout: Math.min(waits.silent, 5_000),
  })
  /** The mails under way, each with what gives it up. */
  const underWay = new Set<() => void>()

  /** Hands it over, unless that takes too long, or Portreeve stops. */
  async function sendWithin(letter: Letter, signal: AbortSignal | undefined): Promise<void> {
    const giving = new AbortController()
    const giveUp = () => giving.abort()
    const timer = setTimeout(giveUp, waits.whole)
    underWay.add(giveUp)
    signal?.addEventListener('abort', giveUp)
    if (signal?.aborted === true) giveUp()
    try {
      await transport.sendMail({ ...messageOf(letter, from), signal: giving.signal })
    } finally {
      clearTimeout(timer)
      underWay.delete(giveUp)
      signal?.removeEventListener('abort', giveUp)
    }
  }

  return {
    by: 'smtp',
    async send(letter: Letter, signal?: AbortSignal) {
      if (!isAddress(letter.to.address)) return { sent: false, code: 'address' }
      try {
        await sendWithin(letter, signal)
        return { sent: true }
      } catch (fault) {
        return handedAfter(fault)
      }
    },
    close: () => {
      for (const giveUp of underWay) giveUp()
      transport.close()
      return Promise.resolve()
    },
  }
}
