import type {
  Grant,
  Identifier,
  Person,
  Received,
  Username,
  WardSharing,
} from '../../schemas/types/index.ts'
import { type Counting, countingAt, sharedSince, usualSharing } from '../sharing/index.ts'
import { heldAt } from './held-at.ts'

/** What of a person it takes to tell what is shared with them and by them. */
export type WardMember = Pick<Person, '_id' | 'active' | 'grants' | 'receives'>

/** The wards with all who are, were or will be their members, and what their admins have set. */
export interface Wards {
  readonly members: ReadonlyMap<Identifier, readonly WardMember[]>
  readonly byUsername: ReadonlyMap<Username, WardMember>
  readonly settings: ReadonlyMap<Identifier, WardSharing>
}

/** All the casework of a member that another receives, as far as it counts. */
export interface ReceivedCasework extends Counting {
  readonly member: Username
  readonly received: Received
}

/** A ward at one instant, as one of its members finds it. */
export interface Neighbourhood {
  readonly ward: Identifier
  readonly at: Date
  readonly allows: WardSharing
  /** What was shared for the last time before then counts no more. */
  readonly since: Date
  /** Whoever else is a member of the ward now: nobody else shares anything here. */
  readonly others: readonly Username[]
  readonly casework: readonly ReceivedCasework[]
}

const wardIn = ({ role, domain }: Grant): Identifier | undefined =>
  role === 'member' && domain.startsWith('ward:') ? domain.slice(5) : undefined

/** The wards of which somebody is, was or will be a member. */
const wardsIn = (grants: readonly Grant[]): Identifier[] => [
  ...new Set(grants.map(wardIn).filter((ward) => ward !== undefined)),
]

/** The wards of which somebody is a member at an instant. */
export const wardsOf = ({ active, grants }: WardMember, at: Date): Identifier[] =>
  active ? wardsIn(grants.filter(heldAt(at))) : []

/** The wards of these people. */
export const wardsWith = (
  people: readonly WardMember[],
  settings: ReadonlyMap<Identifier, WardSharing> = new Map(),
): Wards => {
  const members = new Map<Identifier, WardMember[]>()
  for (const person of people) {
    for (const ward of wardsIn(person.grants)) {
      members.set(ward, [...(members.get(ward) ?? []), person])
    }
  }
  return { members, byUsername: new Map(people.map((person) => [person._id, person])), settings }
}

/** The same with these people as they are now, whatever they were when the others were read. */
export const withMembers = (wards: Wards, people: readonly WardMember[]): Wards =>
  people.length === 0
    ? wards
    : wardsWith([...new Map([...wards.byUsername, ...byId(people)]).values()], wards.settings)

const byId = (people: readonly WardMember[]) =>
  people.map((person): [Username, WardMember] => [person._id, person])

/** What may be shared in a ward. */
export const allowedIn = ({ settings }: Pick<Wards, 'settings'>, ward: Identifier): WardSharing =>
  settings.get(ward) ?? usualSharing

/** Whoever is a member of a ward at an instant. */
export const membersAt = ({ members }: Wards, ward: Identifier, at: Date): Username[] =>
  (members.get(ward) ?? [])
    .filter((person) => wardsOf(person, at).includes(ward))
    .map(({ _id }) => _id)

const caseworkFor = (
  { receives = [] }: WardMember,
  { ward, allows, others, at }: Omit<Neighbourhood, 'casework'>,
): ReceivedCasework[] =>
  receives
    .filter((received) => received.ward === ward && others.includes(received.member))
    .flatMap((received) => {
      const counting = countingAt(received, allows, at)
      return counting === null ? [] : [{ ...counting, member: received.member, received }]
    })

/** The wards of a member at an instant, each as they find it. */
export const neighbourhoodsOf = (
  wards: Wards,
  person: WardMember | undefined,
  at: Date,
): Neighbourhood[] => {
  if (person === undefined) return []
  return wardsOf(person, at).map((ward) => {
    const allows = allowedIn(wards, ward)
    const others = membersAt(wards, ward, at).filter((username) => username !== person._id)
    const found = { ward, at, allows, since: sharedSince(allows, at), others }
    return { ...found, casework: caseworkFor(person, found) }
  })
}
