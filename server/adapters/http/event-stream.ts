import type { Response } from 'express'

/** What is not read away by the reader is kept here; one who reads nothing is let go. */
const mostUnread = 64 * 1024

/** Server-sent events over a response whose head has been sent. */
export interface EventStream {
  send(event: string, body: unknown): void
  /** A sign of life that no reader hears of. */
  beat(): void
  end(): void
  readonly ended: boolean
}

/** Begins a stream; a reader who loses it comes back after a few seconds. */
export function eventStream(response: Response): EventStream {
  let ended = false
  const end = () => {
    ended = true
    response.end()
  }
  const write = (text: string) => {
    if (ended) return
    response.write(text)
    if (response.writableLength > mostUnread) end()
  }
  response.on('close', () => (ended = true))
  write('retry: 3000\n\n')
  return {
    send: (event, body) => write(`event: ${event}\ndata: ${JSON.stringify(body)}\n\n`),
    beat: () => write(':\n\n'),
    end,
    get ended() {
      return ended
    },
  }
}
