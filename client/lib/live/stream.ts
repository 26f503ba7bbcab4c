import type { LiveEnquiry, Unseen } from '../../../schemas/types/index.ts'

/** What is done with what comes over the stream of live events. */
export interface LiveHandlers {
  readonly count: (unseen: Unseen) => void
  readonly enquiry: (changed: LiveEnquiry) => void
  /** Something may have gone unheard, or cannot be heard at all: ask for what is open. */
  readonly ask: () => void
  /** The server ended it: whoever listens signed out, or has another access than when it began. */
  readonly ended: (because: 'signed-out' | 'access') => void
}

interface LiveEvent {
  readonly data?: unknown
}

/** What this needs of an EventSource. */
export interface LiveSource {
  readonly readyState: number
  addEventListener(type: string, listener: (event: LiveEvent) => void): void
  close(): void
}

export type Connect = (address: string) => LiveSource

/** How long the stream may stay silent at first, in milliseconds: what buffers it would never say. */
const patience = 5_000

/** How often is asked instead, while the stream is not to be had, in milliseconds. */
const askEvery = 30_000

/** How long until it is tried again after the server ended it, in milliseconds. */
const pause = 3_000

const closed = 2

// The edge of the program, as in request.ts: the server holds to the schemas of these types.
const unseenIn = ({ data }: LiveEvent) => JSON.parse(String(data)) as Unseen
const enquiryIn = ({ data }: LiveEvent) => JSON.parse(String(data)) as LiveEnquiry
const endIn = ({ data }: LiveEvent) =>
  JSON.parse(String(data)) as { because: 'signed-out' | 'access' | 'stopping' }

const connectByEvents: Connect = (address) => new EventSource(address)

/**
 * Follows the server's live events until what it gives is called. A connection that breaks is made
 * anew by the browser; while there is none, or nothing comes through, it asks from time to time.
 */
export function followLive(handlers: LiveHandlers, connect: Connect = connectByEvents): () => void {
  let source: LiveSource | undefined
  let asking: ReturnType<typeof setTimeout> | undefined
  /** Whether the stream was interrupted since something came over it. */
  let missing = false

  function askIn(milliseconds: number): void {
    clearTimeout(asking)
    asking = setTimeout(() => {
      askIn(askEvery)
      handlers.ask()
      if (source?.readyState === closed) open()
    }, milliseconds)
  }

  function counted(unseen: Unseen): void {
    clearTimeout(asking)
    asking = undefined
    handlers.count(unseen)
    if (missing) handlers.ask()
    missing = false
  }

  function open(): void {
    const opened = connect('/api/live')
    source = opened
    opened.addEventListener('count', (event) => counted(unseenIn(event)))
    opened.addEventListener('enquiry', (event) => handlers.enquiry(enquiryIn(event)))
    opened.addEventListener('error', () => {
      missing = true
      if (asking === undefined) askIn(patience)
    })
    opened.addEventListener('end', (event) => {
      // A server that stops will be there again, and the browser comes back to it.
      const { because } = endIn(event)
      if (because === 'stopping') return
      opened.close()
      askIn(pause)
      handlers.ended(because)
    })
  }

  open()
  askIn(patience)
  return () => {
    clearTimeout(asking)
    source?.close()
  }
}
