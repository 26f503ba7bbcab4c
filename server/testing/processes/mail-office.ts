import PostalMime from 'postal-mime'
import { type MailServer, startMailServer } from '../../adapters/mail/testing/mail-server.ts'

/** One mail as whoever received it reads it. */
export interface ReadMail {
  readonly id: string
  readonly to: string
  /** How many things it tells. */
  readonly things: number
  /** The enquiry that each part of it links to; a mail of very many things has not a part for each. */
  readonly links: readonly string[]
}

/** A real mail server that goes away and comes back at the same address, and keeps all it accepted. */
export async function openMailOffice() {
  let server: MailServer | null = await startMailServer()
  const { url, port } = server
  const earlier: { raw: string; to: readonly string[] }[] = []
  const accepted = () => [...earlier, ...(server?.received ?? [])]
  return {
    url,
    count: () => accepted().length,
    /** Ends every conversation in the middle. */
    drop: () => server?.drop(),
    async goes() {
      earlier.push(...(server?.received ?? []))
      const closing = server
      server = null
      await closing?.close()
    },
    async returns() {
      server ??= await startMailServer({}, port)
    },
    read: (): Promise<ReadMail[]> =>
      Promise.all(
        accepted().map(async ({ raw, to }) => {
          const { messageId = '', subject = '', text = '' } = await PostalMime.parse(raw)
          const things = Number(/^(\d+) things/.exec(subject)?.[1] ?? 1)
          const links = [...text.matchAll(/\/enquiries\/([\w-]+)/g)].map(([, at]) => at ?? '')
          return { id: messageId, to: to.join(), things, links }
        }),
      ),
  }
}

export type MailOffice = Awaited<ReturnType<typeof openMailOffice>>
