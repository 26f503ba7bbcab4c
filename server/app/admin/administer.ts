import { linkAll } from '../../../rules/audit/index.ts'
import { nowhere, viewerOf } from '../../../rules/access/index.ts'
import type { Subject } from '../../../rules/access/scope.ts'
import type { AuditEntry, Received } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { defined } from '../defined.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import type { AuditEntries } from '../ports.ts'
import { caseworkOf } from '../sharing/whose.ts'
import { becoming } from './becomes.ts'
import { carryOutAll } from './carry-out-entry.ts'
import type { AdministrationKind, Decision } from './entry.ts'
import { storedWorld, type World } from './world.ts'

/** The one chain of all that admins change: its order is the order of the changes. */
export const administration = 'administration'

/** How often a change is decided anew when others are faster. */
const attempts = 20

/** Decides changes by the world as it is; none when there is nothing to change. */
export type DecideAll = (world: World) => Promise<Outcome<readonly Decision[]>>

/** What somebody asks to do: an action on a resource, on a member's casework if it is about that. */
interface Right {
  readonly resource: string
  readonly action: string
  readonly subject?: Subject
}

const manage = (resource: string) => (): Right => ({ resource, action: 'manage' })

const share = ({ detail }: { detail: Pick<Received, 'member' | 'ward'> }): Right => ({
  resource: 'enquiry',
  action: 'share-casework',
  subject: caseworkOf(detail.member, detail.ward),
})

/** What one must be allowed to do for each kind of change. */
const rights: {
  readonly [K in AdministrationKind]: (decision: Extract<Decision, { kind: K }>) => Right
} = {
  'person-added': manage('people'),
  'person-changed': manage('people'),
  'person-deactivated': manage('people'),
  'person-reactivated': manage('people'),
  'grants-changed': manage('grants'),
  'policy-changed': manage('policy'),
  'ward-changed': manage('sharing'),
  'casework-shared': share,
  'casework-unshared': share,
}

const rightFor = <K extends AdministrationKind>(
  decision: Extract<Decision, { kind: K }> & { kind: K },
): Right => rights[decision.kind](decision)

/**
 * The end of the chain as this process last saw it, all carried out. If the chain has grown since,
 * the guard on the next entry tells.
 */
const settledTips = new WeakMap<AuditEntries, AuditEntry>()

/**
 * Carries out what the chain's last entries say, if the process that wrote them died before it could.
 * All entries before those were carried out, or they would not be there.
 */
export async function settle(services: Services): Promise<AuditEntry | null> {
  const { audit } = services
  const [tip] = await audit.last(administration, 1)
  if (tip === undefined) return null
  const { together = 0 } = tip
  const entries = together === 0 ? [tip] : await audit.last(administration, together + 1)
  await carryOutAll(services, entries)
  settledTips.set(audit, tip)
  return tip
}

/** Whether the caller may make these changes now, whoever changed what since the request came in. */
async function mayStill(
  world: World,
  { person: { _id } }: Caller,
  decisions: readonly Decision[],
): Promise<boolean> {
  const person = await world.person(_id)
  if (person === null) return false
  const viewer = viewerOf(person, nowhere, world.now)
  return decisions.every((decision) => {
    const { resource, action, subject } = rightFor(decision)
    return world.policy.access.may(viewer, resource, action, subject)
  })
}

/** The decisions as the next entries of the chain. */
async function entriesOf(
  { randomness, digest }: Services,
  world: World,
  by: string,
  decisions: readonly Decision[],
  tip: AuditEntry | null,
): Promise<AuditEntry[]> {
  const hashes = await becoming(world, decisions, digest)
  const entries = decisions.map(({ kind, person, because, onBehalfOf, detail }, at) => ({
    _id: randomness.id(),
    kind,
    at: world.now,
    by,
    ...defined({ person, because, onBehalfOf }),
    detail: { ...detail, becomes: hashes[at] },
  }))
  return linkAll(administration, tip, entries, digest)
}

/**
 * Decides changes and makes them, one after another across all processes: the entries that take the
 * chain's next places were decided by a world in which all before them was done, and are carried out
 * before another takes the place after them. What is recorded is therefore never lost, and what is
 * not recorded never happens.
 * @returns the entries; none where there was nothing to change
 */
export async function administerAll(
  services: Services,
  caller: Caller,
  decide: DecideAll,
): Promise<Outcome<readonly AuditEntry[]>> {
  const { audit } = services
  for (let tries = 0; tries < attempts; tries += 1) {
    const tip = settledTips.get(audit) ?? (await settle(services))
    const world = await storedWorld(services)
    const decided = await decide(world)
    if (!decided.ok || decided.value.length === 0) return decided.ok ? done([]) : decided
    if (!(await mayStill(world, caller, decided.value))) return refuse('not-allowed')
    const entries = await entriesOf(services, world, caller.person._id, decided.value, tip)
    if ((await audit.append(entries)) === 'taken') {
      await settle(services)
      continue
    }
    await carryOutAll(services, entries)
    const last = entries.at(-1)
    if (last !== undefined) settledTips.set(audit, last)
    return done(entries)
  }
  return refuse('stale')
}

/** Decides one change, or none, and makes it. */
export const administer = (
  services: Services,
  caller: Caller,
  decide: (world: World) => Promise<Outcome<Decision | null>>,
): Promise<Outcome<readonly AuditEntry[]>> =>
  administerAll(services, caller, async (world) => {
    const decided = await decide(world)
    if (!decided.ok) return decided
    return done(decided.value === null ? [] : [decided.value])
  })
