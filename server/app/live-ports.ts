import type { Viewer } from '../../rules/access/index.ts'
import type { LiveEnquiry, Person, Unseen } from '../../schemas/types/index.ts'

/** What is said over a connection, and how it ends. */
export interface LiveConnection {
  readonly count: (unseen: Unseen) => void
  readonly enquiry: (changed: LiveEnquiry) => void
  /** Whoever listens may do so still: they have not signed out. */
  readonly signedIn: () => Promise<boolean>
  readonly beat: () => void
  readonly end: (because: EndReason) => void
}

export type EndReason = 'access' | 'signed-out' | 'stopping'

/** Who listens, and what they may see. */
export interface Listener {
  readonly person: Person
  readonly viewer: Viewer
}

export interface Live {
  /** Whether the person may listen once more. */
  hasRoomFor(listener: Pick<Listener, 'person'>): boolean
  /** Tells a person what is new from now on, until what it gives is called. */
  connect(listener: Listener, connection: LiveConnection): Promise<() => void>
  /** One look at what is new, for everybody who listens. */
  look(): Promise<void>
  /** Ends every connection. */
  stop(): void
}

/** Does something again and again, each time so long after the last; calling what it gives ends that. */
export type Repeatedly = (act: () => Promise<void>, milliseconds: number) => () => void
