import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A refusal as a mail server says it. */
export const refusal = (responseCode: number): Error =>
  Object.assign(new Error('No, as the test asked'), { responseCode })

export interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
}

/** A real mail server on a free port of this machine, which keeps what it accepts. */
export async function startMailServer(differs: SMTPServerOptions = {}, port = 0) {
  const received: Received[] = []
  let connections = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 0,
    onConnect: (_session, done) => {
      connections += 1
      done()
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        received.push({ from, to, raw: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...differs,
  })
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const bound = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${bound.port}`,
    port: bound.port,
    received,
    connections: () => connections,
    /** Ends every connection at once, whatever it is in the middle of. */
    drop: () => {
      for (const connection of server.connections) connection._socket.destroy()
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const connection of server.connections) connection._socket.destroy()
      }),
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>
