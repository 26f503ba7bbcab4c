import type { AdminPerson } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { type AskedOf, changePerson, personIn } from './change-person.ts'
import type { Decision } from './entry.ts'
import { keysLostBy, lastKeys } from './last-keys.ts'
import { adminWords } from './words.ts'
import type { World } from './world.ts'

export interface AskedActivity extends AskedOf {
  readonly active: boolean
  readonly because: string
}

export async function decideActivity(
  world: World,
  { active, because, ...asked }: AskedActivity,
  by: string,
): Promise<Outcome<Decision | null>> {
  const found = await personIn(world, asked)
  if (!found.ok) return found
  const person = found.value
  if (person.active === active) return done(null)
  if (asked.username === by) return refuse('not-allowed', { detail: adminWords.ownAccess })
  const lost = active ? undefined : await keysLostBy(world, { person: { ...person, active } })
  if (lost !== undefined) return lastKeys(lost)
  const kind = active ? 'person-reactivated' : 'person-deactivated'
  return done({ kind, person: asked.username, because, detail: {} })
}

/**
 * Lets a person in again, or no longer: their sessions end with their next request. They keep their
 * name, their history and their grants.
 */
export const setActive = (
  services: Services,
  caller: Caller,
  asked: AskedActivity,
): Promise<Outcome<AdminPerson>> =>
  changePerson(services, caller, asked.username, (world) =>
    decideActivity(world, asked, caller.person._id),
  )
