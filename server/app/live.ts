import { callerFor } from './caller.ts'
import type { EndReason, Live, LiveConnection, Repeatedly } from './live-ports.ts'
import type { Change } from './notification-ports.ts'
import type { Services } from './services.ts'
import { unseenCount } from './unseen-count.ts'

type LiveServices = Pick<
  Services,
  | 'access'
  | 'accessPolicy'
  | 'accessStamps'
  | 'areas'
  | 'clock'
  | 'notifications'
  | 'people'
  | 'toldEnquiries'
  | 'wards'
>

const lookEvery = 1_000

/** How many looks go by between two signs of life, which keep proxies from closing a quiet connection. */
const looksABeat = 15

/** How often one person may listen at once: a few tabs on a few machines. */
const mostEach = 12

/** How far back each look reaches again, in milliseconds: the database may show one write before another. */
const overlap = 2_000

interface Listening {
  readonly username: string
  readonly stamp: number
  readonly connection: LiveConnection
}

/** Follows what changes among notifications, each change once. */
function follower({ notifications }: LiveServices) {
  let from: number | undefined
  /** What has been told of within the overlap. */
  let told = new Map<string, number>()
  const note = (changes: readonly Change[]) => {
    for (const { _id, changedAt } of changes) told.set(_id, changedAt.getTime())
  }
  return {
    /** What there is by now is not new. */
    async begin() {
      if (from !== undefined) return
      const last = (await notifications.lastChange())?.getTime() ?? 0
      note(await notifications.changedSince(new Date(last - overlap)))
      from ??= last
    },
    end() {
      from = undefined
      told = new Map()
    },
    async next(): Promise<Change[]> {
      if (from === undefined) return []
      const found = await notifications.changedSince(new Date(from - overlap))
      const fresh = found.filter(({ _id, changedAt }) => told.get(_id) !== changedAt.getTime())
      note(found)
      from = Math.max(from, ...found.map(({ changedAt }) => changedAt.getTime()))
      const edge = from - overlap
      told = new Map([...told].filter(([, at]) => at >= edge))
      return fresh
    },
  }
}

const groupedBy = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

/**
 * Tells people who are connected what is new to them. However many they are, a process asks the
 * database twice a second for all of them together, and not at all while nobody is connected.
 */
export function liveTo(services: LiveServices, repeatedly: Repeatedly): Live {
  const listening = new Set<Listening>()
  const changes = follower(services)
  /** What nobody has been told yet: more than what is new only if the database went away meanwhile. */
  let owed: Change[] = []
  let looks = 0
  let cease: (() => void) | undefined

  const endOf = (one: Listening, because: EndReason) => {
    leave(one)
    one.connection.end(because)
  }

  function leave(one: Listening): void {
    listening.delete(one)
    if (listening.size > 0) return
    cease?.()
    cease = undefined
    changes.end()
    owed = []
  }

  /** Ends the connections of those who may not be what they were when they connected. */
  async function endStrangers(): Promise<void> {
    // Whoever connects meanwhile was not asked about.
    const connected = [...listening]
    const usernames = [...new Set(connected.map(({ username }) => username))]
    const stamps = new Map(
      (await services.accessStamps.of(usernames)).map((found) => [found.username, found]),
    )
    for (const one of connected) {
      const now = stamps.get(one.username)
      if (now?.active !== true || now.stamp !== one.stamp) endOf(one, 'access')
    }
  }

  /** What somebody is told when these of their notifications have changed. */
  async function tell(username: string, changed: readonly Change[]): Promise<void> {
    const mine = [...listening].filter((one) => one.username === username)
    const person = mine.length === 0 ? null : await services.people.find(username)
    if (person === null) return
    const { viewer } = await callerFor(services, person, person.language)
    const unseen = await unseenCount(services, { person, viewer })
    const told = changed.filter(({ seenAt }) => seenAt === undefined)
    const visible = services.access.filter(viewer, 'enquiry', 'read')
    const enquiries =
      visible === null || told.length === 0
        ? []
        : await services.toldEnquiries.revisions(
            [...new Set(told.map(({ reference }) => reference))],
            visible,
          )
    for (const { connection } of mine) {
      connection.count(unseen)
      for (const enquiry of enquiries) connection.enquiry(enquiry)
    }
  }

  async function beat(): Promise<void> {
    for (const one of [...listening]) {
      if (await one.connection.signedIn()) one.connection.beat()
      else endOf(one, 'signed-out')
    }
  }

  async function look(): Promise<void> {
    if (listening.size === 0) return
    looks += 1
    if (looks % looksABeat === 0) await beat()
    await endStrangers()
    owed.push(...(await changes.next()))
    for (const [username, changed] of groupedBy(owed, ({ person }) => person)) {
      await tell(username, changed)
      owed = owed.filter(({ person }) => person !== username)
    }
  }

  return {
    look,
    hasRoomFor: ({ person }) =>
      [...listening].filter(({ username }) => username === person._id).length < mostEach,
    async connect(listener, connection) {
      const { _id: username, accessStamp: stamp } = listener.person
      const one: Listening = { username, stamp, connection }
      listening.add(one)
      // While the database is away nothing is new; the next look may tell.
      cease ??= repeatedly(() => look().catch(() => undefined), lookEvery)
      try {
        await changes.begin()
        connection.count(await unseenCount(services, listener))
      } catch (fault) {
        leave(one)
        throw fault
      }
      return () => leave(one)
    },
    stop() {
      for (const one of [...listening]) endOf(one, 'stopping')
    },
  }
}
