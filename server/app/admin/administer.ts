import { link } from '../../../rules/audit/index.ts'
import { viewerOf } from '../../../rules/access/index.ts'
import type { AuditEntry } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { defined } from '../defined.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { becomes } from './becomes.ts'
import { carryOutEntry } from './carry-out-entry.ts'
import type { AdministrationKind, Decision } from './entry.ts'
import { storedWorld, type World } from './world.ts'

/** The one chain of all that admins change: its order is the order of the changes. */
export const administration = 'administration'

/** How often a change is decided anew when others are faster. */
const attempts = 20

/** Decides a change by the world as it is; null when there is nothing to change. */
export type Decide = (world: World) => Promise<Outcome<Decision | null>>

/** What one must be allowed to do for each kind of change. */
const rights: Readonly<Record<AdministrationKind, string>> = {
  'person-added': 'people',
  'person-changed': 'people',
  'person-deactivated': 'people',
  'person-reactivated': 'people',
  'grants-changed': 'grants',
  'policy-changed': 'policy',
}

/**
 * Carries out what the chain's last entry says, if the process that wrote it died before it could.
 * All entries before it were carried out, or it would not be there.
 */
export async function settle(services: Services): Promise<AuditEntry | null> {
  const tip = await services.audit.tip(administration)
  if (tip !== null) await carryOutEntry(services, tip)
  return tip
}

/** Whether the caller may make this change now, whoever changed what since the request came in. */
async function mayStill(
  world: World,
  { person: { _id } }: Caller,
  { kind }: Decision,
): Promise<boolean> {
  const person = await world.person(_id)
  if (person === null) return false
  const viewer = viewerOf(person, new Map(), world.now)
  return world.policy.access.may(viewer, rights[kind], 'manage')
}

/**
 * Decides a change and makes it, one after another across all processes: the entry that takes the
 * chain's next place was decided by a world in which all before it was done, and is carried out
 * before another takes the place after it. What is recorded is therefore never lost, and what is
 * not recorded never happens.
 * @returns the entry, or null where there was nothing to change
 */
export async function administer(
  services: Services,
  caller: Caller,
  decide: Decide,
): Promise<Outcome<AuditEntry | null>> {
  const { audit, randomness, digest } = services
  const id = randomness.id()
  for (let tries = 0; tries < attempts; tries += 1) {
    const tip = await settle(services)
    const world = await storedWorld(services)
    const decided = await decide(world)
    if (!decided.ok) return decided
    if (decided.value === null) return done(null)
    if (!(await mayStill(world, caller, decided.value))) return refuse('not-allowed')
    const { kind, person, because, detail } = decided.value
    const hash = await becomes(world, decided.value, digest)
    const says = { ...defined({ person, because }), detail: { ...detail, becomes: hash } }
    const fresh = { _id: id, kind, at: world.now, by: caller.person._id, ...says }
    const entry = link(administration, tip, fresh, digest)
    if ((await audit.append([entry])) === 'taken') continue
    await carryOutEntry(services, entry)
    return done(entry)
  }
  return refuse('stale')
}
