import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { SMTPServerOptions } from 'smtp-server'
import { MailFault, type Mailer } from '../../app/mail-ports.ts'
import { type Patience, smtpMailer } from './smtp.ts'
import { letter, sender } from './testing/letter.ts'
import { type MailServer, refusal, startMailServer } from './testing/mail-server.ts'

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const patient: Patience = { connect: 5_000, greet: 5_000, silent: 5_000, whole: 20_000 }
/** The server of these tests itself waits a tenth of a second before it greets. */
const hasty: Patience = { ...patient, greet: 400, silent: 400 }

async function opened(differs: SMTPServerOptions = {}, patience = patient) {
  const server = await startMailServer(differs)
  const mailer = smtpMailer({ url: server.url, from: sender, patience })
  closing.push(
    () => mailer.close(),
    () => server.close(),
  )
  return { server, mailer }
}

/** What a letter meets: handed over, refused for ever, or a fault that passes. */
async function met(mailer: Mailer, signal?: AbortSignal): Promise<unknown> {
  try {
    return await mailer.send(letter(), signal)
  } catch (fault) {
    if (!(fault instanceof MailFault)) throw fault
    return { passing: fault.code, everyone: fault.everyone }
  }
}

const at = (code: number) => (_: unknown, __: unknown, done: (fault?: Error) => void) =>
  done(refusal(code))

const atData = (code: number): SMTPServerOptions => ({
  onData: (stream, _session, done) => {
    stream.resume()
    stream.on('end', () => done(refusal(code)))
  },
})

describe('what a mail server refuses', () => {
  it.each<[string, SMTPServerOptions, unknown]>([
    ['an unknown reader', { onRcptTo: at(550) }, { sent: false, code: '550' }],
    ['a reader whose name is not allowed', { onRcptTo: at(553) }, { sent: false, code: '553' }],
    ['the content', atData(554), { sent: false, code: '554' }],
    ['a reader for now', { onRcptTo: at(450) }, { passing: '450', everyone: false }],
    ['a reader whose box is full', { onRcptTo: at(452) }, { passing: '452', everyone: false }],
    ['too many, as some say it', { onRcptTo: at(552) }, { passing: '552', everyone: false }],
    ['the content for now', atData(451), { passing: '451', everyone: false }],
    ['everybody: it stops', { onRcptTo: at(421) }, { passing: '421', everyone: true }],
    ['us as the sender', { onMailFrom: at(550) }, { passing: '550', everyone: true }],
    ['us before sign-in', { onMailFrom: at(530) }, { passing: '530', everyone: true }],
    [
      'to speak with us',
      { onConnect: (_session, done) => done(refusal(554)) },
      { passing: '554', everyone: true },
    ],
  ])('%s', async (_says, differs, outcome) => {
    const { mailer } = await opened(differs)
    expect(await met(mailer)).toEqual(outcome)
  })

  it('our password: for now, since settings are put right', async () => {
    const server = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535)),
    })
    const url = server.url.replace('smtp://', 'smtp://us:wrong%40@')
    const mailer = smtpMailer({ url, from: sender, patience: patient })
    closing.push(
      () => mailer.close(),
      () => server.close(),
    )
    expect(await met(mailer)).toEqual({ passing: '535', everyone: true })
  })

  it('goes on with the next letter over the same connection', async () => {
    let refusing = true
    const { server, mailer } = await opened({
      onRcptTo: (_address, _session, done) => done(refusing ? refusal(550) : undefined),
    })
    await met(mailer)
    refusing = false
    expect(await met(mailer)).toEqual({ sent: true })
    expect(await met(mailer)).toEqual({ sent: true })
    expect(server.received).toHaveLength(2)
    expect(server.connections()).toBeLessThanOrEqual(2)
  })
})

describe('a password', () => {
  it('is sent as it is written in the address', async () => {
    const heard: unknown[] = []
    const server = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        heard.push([username, password])
        done(null, { user: 'us' })
      },
    })
    const url = server.url.replace('smtp://', 'smtp://us%40council:a%2Fb@')
    const mailer = smtpMailer({ url, from: sender, patience: patient })
    closing.push(
      () => mailer.close(),
      () => server.close(),
    )
    expect(await met(mailer)).toEqual({ sent: true })
    expect(heard).toEqual([['us@council', 'a/b']])
  })

  it('does not leave the machine in the clear', async () => {
    const heard: string[] = []
    const plain = createServer((socket) => {
      socket.write('220 mail\r\n')
      socket.on('data', (chunk) => {
        heard.push(chunk.toString())
        socket.write(heard.length === 1 ? '250-mail\r\n250 AUTH PLAIN\r\n' : '500 no\r\n')
      })
      socket.on('error', () => undefined)
    }).listen(0, '0.0.0.0')
    await once(plain, 'listening')
    // Another name of this machine, which might be another machine's.
    const { port } = plain.address() as AddressInfo
    const mailer = smtpMailer({
      url: `smtp://us:secret@127.0.0.2:${port}`,
      from: sender,
      patience: patient,
    })
    closing.push(
      () => mailer.close(),
      () => new Promise((resolve) => plain.close(() => resolve())),
    )
    expect(await met(mailer)).toMatchObject({ everyone: true })
    expect(heard.join('')).toContain('STARTTLS')
    expect(heard.join('')).not.toContain('AUTH PLAIN')
  })
})

describe('a mail server that is away', () => {
  it('is a fault that passes for everyone', async () => {
    const { server, mailer } = await opened()
    await server.close()
    expect(await met(mailer)).toEqual({ passing: 'ESOCKET', everyone: true })
  })

  it('is reached again when it returns', async () => {
    const { server, mailer } = await opened()
    expect(await met(mailer)).toEqual({ sent: true })
    await server.close()
    await met(mailer)
    const again = await startMailServer({}, server.port)
    closing.push(() => again.close())
    expect(await met(mailer)).toEqual({ sent: true })
    expect(again.received).toHaveLength(1)
  })
})

describe('a mail server that hangs', () => {
  it.each<[string, SMTPServerOptions]>([
    ['before it greets', { onConnect: () => undefined }],
    ['when it is told the reader', { onRcptTo: () => undefined }],
    ['when it has the whole mail', { onData: (stream) => void stream.resume() }],
  ])('%s, is waited for no longer than patience lasts', async (_says, differs) => {
    const { mailer } = await opened(differs, hasty)
    expect(await met(mailer)).toMatchObject({ everyone: true })
  })

  it('is not waited for when Portreeve stops', async () => {
    const stopping = new AbortController()
    const { mailer } = await opened(
      {
        onRcptTo: () => stopping.abort(),
      },
      { ...patient, silent: 60_000, greet: 60_000 },
    )
    expect(await met(mailer, stopping.signal)).toMatchObject({ everyone: true })
  })

  it('is left when the mailer is closed', async () => {
    const asked: { close?: () => void } = {}
    const { mailer } = await opened(
      { onRcptTo: () => asked.close?.() },
      { ...patient, silent: 60_000, greet: 60_000 },
    )
    asked.close = () => void mailer.close()
    expect(await met(mailer)).toMatchObject({ everyone: true })
  })
})

describe('a mail server that is slow', () => {
  it('is waited for as long as it goes on', async () => {
    // Three pauses, each within patience, together beyond it.
    const slowly = (_: unknown, __: unknown, done: () => void) => void setTimeout(done, 400)
    const { server, mailer } = await opened(
      {
        onMailFrom: slowly,
        onRcptTo: slowly,
        onConnect: (_session, done) => void setTimeout(done, 400),
      },
      { ...patient, silent: 1_000 },
    )
    expect(await met(mailer)).toEqual({ sent: true })
    expect(server.received).toHaveLength(1)
  })

  it('is left when it trickles for ever', async () => {
    const trickling = createServer((socket) => {
      const timer = setInterval(() => socket.write('220-still here\r\n'), 20)
      socket.on('close', () => clearInterval(timer))
      socket.on('error', () => undefined)
    }).listen(0, '127.0.0.1')
    await once(trickling, 'listening')
    const { port } = trickling.address() as AddressInfo
    const mailer = smtpMailer({
      url: `smtp://127.0.0.1:${port}`,
      from: sender,
      patience: { ...patient, greet: 60_000, whole: 300 },
    })
    closing.push(
      () => mailer.close(),
      () => new Promise((resolve) => trickling.close(() => resolve())),
    )
    expect(await met(mailer)).toMatchObject({ everyone: true })
  })
})

describe('a connection that is dropped', () => {
  const held: { server?: MailServer } = {}

  it.each<[string, SMTPServerOptions]>([
    ['when the server is told the reader', { onRcptTo: () => held.server?.drop() }],
    ['in the middle of the mail', { onData: () => held.server?.drop() }],
  ])('%s, is a fault that passes', async (_says, differs) => {
    const { server, mailer } = await opened(differs)
    held.server = server
    expect(await met(mailer)).toMatchObject({ everyone: true })
    expect(server.received).toEqual([])
  })

  it('while it was idle, costs nothing', async () => {
    const { server, mailer } = await opened()
    expect(await met(mailer)).toEqual({ sent: true })
    server.drop()
    expect(await met(mailer)).toEqual({ sent: true })
    expect(server.received).toHaveLength(2)
  })
})

describe('a fault', () => {
  it('names no person, no address and nothing that was written', async () => {
    const { mailer } = await opened({ onRcptTo: at(450) })
    const fault: unknown = await mailer.send(letter()).catch((caught: unknown) => caught)
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toMatch(/sian@|Siân|asked/)
  })
})
