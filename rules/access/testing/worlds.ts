import type {
  Domain,
  Enquiry,
  Grant,
  Identifier,
  Person,
  Share,
  WardSharing,
} from '../../../schemas/types/index.ts'
import { shippedRoles } from '../roles.ts'
import type { WardMember } from '../wards.ts'
import type { Subject } from '../scope.ts'

/** What of an enquiry lists look at. */
type StoredSubject = Subject & Pick<Enquiry, 'sharedWith'>

/** A person, the teams there are, and enquiries: all small, so that they often have to do with each other. */
export interface RandomWorld {
  readonly person: Pick<Person, '_id' | 'kind' | 'active' | 'grants' | 'receives'>
  /** The members of wards, of whom the person may be one. */
  readonly members: readonly WardMember[]
  /** What admins have set, where they have. */
  readonly settings: ReadonlyMap<Identifier, WardSharing>
  readonly teams: readonly { id: Identifier; area: Identifier }[]
  readonly subjects: readonly StoredSubject[]
  readonly at: Date
}

/** Numbers from 0 to below `limit`, the same ones for a seed (mulberry32). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const ids = ['a', 'b', 'c', 'd'] as const
/** When it is in every world. */
export const noon = new Date('2026-03-02T12:00:00Z')
const hour = 3_600_000

/** Random worlds, one after another from a seed; roles are drawn from those that ship and these. */
export function* randomWorlds(seed: number, ownRoles: readonly string[] = []) {
  const next = numbersFrom(seed)
  const one = <T>(all: readonly T[], otherwise: T): T => all[next(all.length)] ?? otherwise
  const id = () => one(ids, 'a')
  // Few wards, so that members often have one in common.
  const ward = () => one(['a', 'b'], 'a')
  const some = () => ids.filter(() => next(3) === 0)
  const roles = [...shippedRoles.map((role) => role.id), ...ownRoles]
  const domain = (): Domain => {
    const kind = one(['council', 'area', 'team', 'ward', 'partner', 'member'], 'council')
    if (kind === 'council') return kind
    return kind === 'ward' ? `ward:${ward()}` : `${kind}:${id()}`
  }
  const period = (): Pick<Grant, 'from' | 'until'> => {
    const [from, until] = [next(6), next(6)]
    return {
      ...(from > 2 ? { from: new Date(noon.getTime() + (from - 4) * hour) } : {}),
      ...(until > 2 ? { until: new Date(noon.getTime() + (until - 4) * hour) } : {}),
    }
  }
  const grant = (): Grant => ({ role: one(roles, 'member'), domain: domain(), ...period() })
  const terms = (): Omit<Share, 'with'> => ({
    rights: one(['read', 'contribute'], 'read'),
    constituent: next(2) === 0,
    until: new Date(noon.getTime() + (next(4) - 1) * hour),
    at: new Date(noon.getTime() - next(4) * 12 * hour),
    by: 'a',
  })
  const shares = (): Share[] =>
    ids.filter(() => next(4) === 0).map((username) => ({ with: username, ...terms() }))
  const receives = (): NonNullable<Person['receives']> =>
    Array.from({ length: next(3) }, () => ({ member: id(), ward: ward(), ...terms() }))
  const membership = (): Grant => ({
    role: 'member',
    domain: `ward:${ward()}`,
    ...(next(3) === 0 && period()),
  })
  const settings = (): WardSharing => ({
    share: one(['nothing', 'read', 'contribute'], 'nothing'),
    constituent: next(2) === 0,
    days: 1 + next(2),
  })
  const withShares = () => {
    const found = next(3) === 0 ? shares() : []
    return found.length === 0 ? {} : { shares: found, sharedWith: found.map((share) => share.with) }
  }
  const subject = (): StoredSubject => ({
    member: id(),
    ward: ward(),
    area: id(),
    teams: some(),
    partners: some(),
    officers: some(),
    restricted: next(3) === 0,
    ...withShares(),
    ...(next(3) === 0 && { escalation: { to: 'director' as const, at: noon, by: 'a' } }),
  })
  for (;;) {
    const person: RandomWorld['person'] = {
      _id: id(),
      kind: 'officer',
      active: next(8) > 0,
      grants: [
        ...Array.from({ length: next(6) }, grant),
        ...Array.from({ length: next(3) }, membership),
      ],
      receives: receives(),
    }
    const others = ids
      .filter((other) => other !== person._id)
      .map((other): WardMember => ({
        _id: other,
        active: next(8) > 0,
        grants: Array.from({ length: next(3) }, membership),
        receives: receives(),
      }))
    const world: RandomWorld = {
      person,
      members: [person, ...others],
      settings: new Map([ward(), ward()].map((each) => [each, settings()])),
      teams: ids.filter(() => next(2) === 0).map((team) => ({ id: team, area: id() })),
      subjects: Array.from({ length: 4 }, subject),
      at: noon,
    }
    yield world
  }
}
