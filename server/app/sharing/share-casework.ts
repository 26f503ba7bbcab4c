import type { Refusal as RuleRefusal } from '../../../rules/enquiry/index.ts'
import { wardsOf } from '../../../rules/access/index.ts'
import { endOfDay, sharingRefusal, usualSharing } from '../../../rules/sharing/index.ts'
import type {
  Received,
  ShareCaseworkRequest,
  Sharing,
  StopSharingRequest,
} from '../../../schemas/types/index.ts'
import { administerAll } from '../admin/administer.ts'
import type { Decision } from '../admin/entry.ts'
import type { World } from '../admin/world.ts'
import { askAgain } from '../ask-again.ts'
import type { Caller } from '../caller.ts'
import { defined } from '../defined.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import { refusedByRules } from '../refused-by-rules.ts'
import type { Services } from '../services.ts'
import { usualZone } from '../telling/tell-in.ts'
import { readSharing } from './read-sharing.ts'
import { caseworkOf, whoseSharing } from './whose.ts'

/** The member who shares, if the caller may share all their casework in that ward. */
function memberFor(
  { access }: Services,
  caller: Caller,
  { onBehalfOf, ward }: { onBehalfOf?: string; ward: string },
): Outcome<string> {
  const member = whoseSharing(caller, onBehalfOf)
  return access.may(caller.viewer, 'enquiry', 'share-casework', caseworkOf(member, ward))
    ? done(member)
    : refuse('not-allowed')
}

/** Who acts for the member, if it is not the member. */
const actor = (caller: Caller, member: string) => ({
  by: caller.person._id,
  ...(caller.person._id === member ? {} : { onBehalfOf: member }),
})

/** Those of these people who are members of the ward now. */
async function membersAmong(world: World, ward: string, usernames: readonly string[]) {
  const people = await Promise.all(usernames.map((username) => world.person(username)))
  return people.flatMap((person) =>
    person !== null && wardsOf(person, world.now).includes(ward) ? [person._id] : [],
  )
}

async function decideSharing(
  services: Services,
  world: World,
  caller: Caller,
  { member, ...asked }: ShareCaseworkRequest & { member: string },
): Promise<Outcome<Decision[]>> {
  const { ward, rights, constituent } = asked
  const zone = await usualZone(services)
  const setting = await services.wardSettings.find(ward)
  const refusal = sharingRefusal({
    asked,
    member,
    now: world.now,
    zone,
    allows: setting?.sharing ?? usualSharing,
    members: await membersAmong(world, ward, [member, ...asked.with]),
  })
  if (refusal !== null) return refusedByRules(refusal, caller.language)
  const who = actor(caller, member)
  const until = endOfDay(asked.until, zone)
  return done(
    asked.with.map((person): Decision => {
      const detail: Received = { member, ward, rights, constituent, until, at: world.now, ...who }
      return { kind: 'casework-shared', person, ...defined({ onBehalfOf: who.onBehalfOf }), detail }
    }),
  )
}

/** Lets other members of a ward see all of a member's casework there, until the end of a day. */
export async function shareCasework(
  services: Services,
  caller: Caller,
  request: ShareCaseworkRequest,
): Promise<Outcome<Sharing>> {
  const member = memberFor(services, caller, request)
  if (!member.ok) return member
  const asked = { ...request, member: member.value }
  const made = await administerAll(services, caller, (world) =>
    decideSharing(services, world, caller, asked),
  )
  if (!made.ok) return made
  await askAgain(services, request.with)
  return readSharing(services, caller, member.value)
}

const nothingThere: RuleRefusal = { refusal: 'nothing-to-unshare', pointer: '/with' }

/** Somebody may no longer see a member's casework in a ward: at once. */
export async function stopSharing(
  services: Services,
  caller: Caller,
  request: StopSharingRequest,
): Promise<Outcome<Sharing>> {
  const member = memberFor(services, caller, request)
  if (!member.ok) return member
  const { ward, with: person } = request
  const { onBehalfOf } = actor(caller, member.value)
  const made = await administerAll(services, caller, async (world) => {
    const isThis = (received: Received) =>
      received.member === member.value && received.ward === ward
    const there = (await world.person(person))?.receives?.some(isThis) === true
    if (!there) return refusedByRules(nothingThere, caller.language)
    const detail = { member: member.value, ward }
    return done([
      { kind: 'casework-unshared', person, ...defined({ onBehalfOf }), detail } as const,
    ])
  })
  if (!made.ok) return made
  await askAgain(services, [person])
  return readSharing(services, caller, member.value)
}
