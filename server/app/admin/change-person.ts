import type { AdminPerson, Person } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { administer } from './administer.ts'
import type { Decision } from './entry.ts'
import { personView } from './person-view.ts'
import type { World } from './world.ts'

/** Whom a change is about, and the revision that the client last read, if it said. */
export interface AskedOf {
  readonly username: string
  readonly ifMatch: number | undefined
}

/** The person, if there is one and it is the revision that was read. */
export async function personIn(
  world: World,
  { username, ifMatch }: AskedOf,
): Promise<Outcome<Person>> {
  const person = await world.person(username)
  if (person === null) return refuse('not-found')
  if (ifMatch !== undefined && ifMatch !== person.accessStamp) return refuse('stale')
  return done(person)
}

/** Makes a change of one person and shows them as they are then. */
export async function changePerson(
  services: Services,
  caller: Caller,
  username: string,
  decide: (world: World) => Promise<Outcome<Decision | null>>,
): Promise<Outcome<AdminPerson>> {
  const made = await administer(services, caller, decide)
  return made.ok ? done(await personView(services, username, caller.language)) : made
}
