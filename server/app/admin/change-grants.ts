import { changedGrants, type GrantChange } from '../../../rules/access/grant-change.ts'
import { faultsInChange } from '../../../rules/access/grant-faults.ts'
import type {
  AdminPerson,
  EndedGrant,
  Fault,
  GivenGrant,
  Grant,
  Person,
} from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { defined, ifGiven } from '../defined.ts'
import { done, type Language, type Outcome, type Refusal, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { type AskedOf, changePerson, personIn } from './change-person.ts'
import type { Decision } from './entry.ts'
import { keysLostBy, lastKeys } from './last-keys.ts'
import { adminWords } from './words.ts'
import type { World } from './world.ts'

/** Grants to give and to end, as asked for; what ends at no instant ends now. */
export interface AskedGrants {
  readonly give: readonly GivenGrant[]
  readonly end: readonly EndedGrant[]
}

const instant = (text: string) => new Date(text)

const grantOf = ({ role, domain, from, until }: GivenGrant): Grant => ({
  role,
  domain,
  ...defined({ from: ifGiven(from, instant), until: ifGiven(until, instant) }),
})

/** The change, its instants as dates. */
export const grantChange = ({ give, end }: AskedGrants, now: Date): GrantChange => ({
  give: give.map(grantOf),
  end: end.map(({ role, domain, at }) => ({ role, domain, at: ifGiven(at, instant) ?? now })),
})

const textOf = ({ role, domain, from, until }: Grant) =>
  [role, domain, from?.getTime() ?? '', until?.getTime() ?? ''].join(' ')

const sameGrants = (one: readonly Grant[], other: readonly Grant[]): boolean =>
  one.map(textOf).sort().join() === other.map(textOf).sort().join()

/** Everything that is wrong with the change itself, each with its place. */
export async function grantFaults(
  world: World,
  person: Person,
  change: GrantChange,
  language: Language,
): Promise<Fault[]> {
  const exists = await world.existing(change.give.map(({ domain }) => domain))
  const { now, policy } = world
  return faultsInChange(change, { person, roles: policy.known, exists, now }, language)
}

/** Why a right change may not be made all the same: by its maker, or because keys would be lost. */
export async function grantRefusal(
  world: World,
  person: Person,
  grants: readonly Grant[],
  by: string,
): Promise<Refusal | undefined> {
  if (person._id === by) return refuse('not-allowed', { detail: adminWords.ownGrants })
  const lost = await keysLostBy(world, { person: { ...person, grants: [...grants] } })
  return lost === undefined ? undefined : lastKeys(lost)
}

interface Asked extends AskedOf, AskedGrants {
  readonly because: string
}

export async function decideGrants(
  world: World,
  { because, give, end, ...asked }: Asked,
  { person: by, language }: Pick<Caller, 'person' | 'language'>,
): Promise<Outcome<Decision | null>> {
  const found = await personIn(world, asked)
  if (!found.ok) return found
  const person = found.value
  const change = grantChange({ give, end }, world.now)
  const faults = await grantFaults(world, person, change, language)
  if (faults.length > 0) return refuse('invalid', { faults })
  const grants = changedGrants(person.grants, change)
  if (sameGrants(grants, person.grants)) return done(null)
  const refusal = await grantRefusal(world, person, grants, by._id)
  if (refusal !== undefined) return refusal
  return done({ kind: 'grants-changed', person: asked.username, because, detail: change })
}

/** Gives and ends roles of one person, together. */
export const changeGrants = (
  services: Services,
  caller: Caller,
  asked: Asked,
): Promise<Outcome<AdminPerson>> =>
  changePerson(services, caller, asked.username, (world) => decideGrants(world, asked, caller))
