import { changedGrants, type GrantChange } from '../../../rules/access/grant-change.ts'
import { heldAt, viewerOf } from '../../../rules/access/index.ts'
import { everyone } from '../../../rules/access/role.ts'
import type { AccessPreview, Grant, Person } from '../../../schemas/types/index.ts'
import type { CompiledPolicy } from '../access-policy.ts'
import type { Caller } from '../caller.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { type AskedGrants, grantChange, grantFaults, grantRefusal } from './change-grants.ts'
import { compareSeeing } from './compare.ts'
import { type GrantTitles, titlesFor } from './domain-titles.ts'
import { rightIn } from './explain.ts'
import { settle } from './administer.ts'
import { surroundingsIn } from '../surroundings.ts'
import { storedWorld, type World } from './world.ts'

/** The instant to compare at: when all of the change has come about. */
const whenDone = ({ give, end }: GrantChange, now: Date): Date =>
  [...give.map(({ from }) => from ?? now), ...end.map(({ at }) => at)].reduce(
    (latest, at) => (at > latest ? at : latest),
    now,
  )

type Rights = AccessPreview['gains']['rights']

/** What the grants held on one side and not on the other let the person do, in words. */
function rightsOnlyBy(
  held: readonly Grant[],
  other: readonly Grant[],
  policy: CompiledPolicy,
  titles: GrantTitles,
  { language }: Caller,
): Rights {
  const isNew = ({ role, domain }: Grant) =>
    other.every((one) => one.role !== role || one.domain !== domain)
  return held.filter(isNew).flatMap(({ role, domain }) =>
    policy.lines
      .filter((line) => line.role === role && line.role !== everyone)
      .map((line) => ({
        right: rightIn(line, titles, language),
        domain: titles.domain(domain),
        people: 1,
      })),
  )
}

/** Why the change would be refused, as faults. */
async function refusalsOf(world: World, person: Person, change: GrantChange, caller: Caller) {
  const faults = await grantFaults(world, person, change, caller.language)
  const grants = changedGrants(person.grants, change)
  const refusal = await grantRefusal(world, person, grants, caller.person._id)
  const message = refusal?.detail?.[caller.language]
  return message === undefined
    ? faults
    : [...faults, { pointer: '', message, code: refusal?.kind ?? 'conflict' }]
}

/** What giving and ending these grants would change, before it is done. */
export async function previewGrants(
  services: Services,
  caller: Caller,
  username: string,
  asked: AskedGrants,
): Promise<Outcome<AccessPreview>> {
  await settle(services)
  const world = await storedWorld(services)
  const person = await world.person(username)
  if (person === null) return refuse('not-found')
  const change = grantChange(asked, world.now)
  const grants = changedGrants(person.grants, change)
  const at = whenDone(change, world.now)
  const surroundings = await surroundingsIn(services)
  const { policy } = world
  const { access } = policy
  const changed = { ...person, grants }
  const before = viewerOf(person, surroundings, at)
  const after = viewerOf(changed, surroundings, at)
  const { language } = caller
  const seeing = await compareSeeing(
    services,
    [{ person, before: { access, viewer: before }, after: { access, viewer: after } }],
    language,
  )
  const domains = [...person.grants, ...grants].map(({ domain }) => domain)
  const titles = await titlesFor(services, policy, domains, language)
  const heldBefore = person.grants.filter(heldAt(at))
  const heldAfter = grants.filter(heldAt(at))
  return done({
    at: at.toISOString(),
    gains: {
      ...seeing.gains,
      rights: rightsOnlyBy(heldAfter, heldBefore, policy, titles, caller),
    },
    loses: {
      ...seeing.loses,
      rights: rightsOnlyBy(heldBefore, heldAfter, policy, titles, caller),
    },
    faults: await refusalsOf(world, person, change, caller),
  })
}
