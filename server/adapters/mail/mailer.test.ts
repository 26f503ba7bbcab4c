import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import type { Mailer } from '../../app/mail-ports.ts'
import { mailboxFolder } from './mailbox.ts'
import { smtpMailer } from './smtp.ts'
import { letter, sender } from './testing/letter.ts'
import { startMailServer } from './testing/mail-server.ts'

interface Opened {
  readonly mailer: Mailer
  /** What was written, as it came out. */
  readonly raw: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Every mailer does what the port promises. */
const mailers: Readonly<Record<string, () => Promise<Opened>>> = {
  smtp: async () => {
    const server = await startMailServer()
    const mailer = smtpMailer({ url: server.url, from: sender })
    return {
      mailer,
      raw: () => Promise.resolve(server.received.map(({ raw }) => raw)),
      close: async () => {
        await mailer.close()
        await server.close()
      },
    }
  },
  mailbox: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'portreeve-mailbox-'))
    const mailer = mailboxFolder(folder, sender)
    return {
      mailer,
      raw: async () => {
        const names = await readdir(folder, { recursive: true })
        const mails = names.filter((name) => name.endsWith('.eml')).sort()
        return Promise.all(mails.map((name) => readFile(path.join(folder, name), 'utf8')))
      },
      close: () => rm(folder, { recursive: true }),
    }
  },
}

describe.each(Object.entries(mailers))('the mailer %s', (_name, start) => {
  let opened: Opened

  beforeEach(async () => {
    opened = await start()
  })
  afterEach(() => opened.close())

  const only = async () => {
    const [raw = ''] = await opened.raw()
    return { raw, parsed: await PostalMime.parse(raw) }
  }

  it('hands over a letter with its Welsh as it was written', async () => {
    const sent = letter()
    expect(await opened.mailer.send(sent)).toEqual({ sent: true })
    const { parsed } = await only()
    expect(parsed.subject).toBe(sent.subject)
    expect(parsed.to).toEqual([{ name: 'Siân Ŵyn Llŷr', address: 'sian@aberwylan.example' }])
    expect(parsed.from).toEqual(sender)
    expect(parsed.text?.trim()).toBe(sent.text)
    expect(parsed.html?.trim()).toBe(sent.html)
    expect(new Date(parsed.date ?? '')).toEqual(sent.at)
  })

  it('writes both texts, and that a machine wrote them', async () => {
    await opened.mailer.send(letter())
    const { raw } = await only()
    expect(raw).toMatch(/^Content-Type: multipart\/alternative/m)
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
    expect(raw).toMatch(/^Content-Type: text\/html; charset=utf-8/m)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(raw).toMatch(/^Content-Language: cy\r$/m)
  })

  it('gives a letter the same id however often it is sent', async () => {
    await opened.mailer.send(letter())
    await opened.mailer.send(letter())
    const ids = await Promise.all(
      (await opened.raw()).map(async (raw) => (await PostalMime.parse(raw)).messageId),
    )
    expect(new Set(ids)).toEqual(new Set(['<20261123T101500-7b1f@aberwylan.example>']))
  })

  it('lets neither a name nor a subject begin another header', async () => {
    const nasty = fc.array(
      fc.constantFrom('\r', '\n', '\r\n', '\0', '\u2028', ' ', 'Bcc: x@y.example', '"', '<', '>', ',', 'ŵ', '\\', '=?utf-8?q?=0A?='), // prettier-ignore
      { minLength: 1, maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (name, subject) => {
        const sent = letter({
          to: { name: name.join(''), address: 'sian@aberwylan.example' },
          subject: `x${subject.join('')}`,
        })
        expect(await opened.mailer.send(sent)).toEqual({ sent: true })
        const raw = (await opened.raw()).at(-1) ?? ''
        const parsed = await PostalMime.parse(raw)
        expect(parsed.headers.map(({ key }) => key).sort()).toEqual(headers)
        expect(parsed.to?.map(({ address }) => address)).toEqual(['sian@aberwylan.example'])
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    'sian@aberwylan.example\r\nBcc: all@aberwylan.example',
    'sian@aberwylan.example, all@aberwylan.example',
    'Siân <sian@aberwylan.example>',
    'sian',
    '',
    'a b@aberwylan.example',
  ])('refuses for ever what is no address: %j', async (address) => {
    const outcome = await opened.mailer.send(letter({ to: { name: 'Siân', address } }))
    expect(outcome).toMatchObject({ sent: false })
    expect(await opened.raw()).toEqual([])
  })
})

const headers = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
]
