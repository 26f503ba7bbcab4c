import type { AdminPerson, EditPersonRequest } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { defined } from '../defined.ts'
import { done, type Outcome } from '../refusal.ts'
import type { Services } from '../services.ts'
import { type AskedOf, changePerson, personIn } from './change-person.ts'
import type { Decision, Details, Profile, ProfileField } from './entry.ts'
import { profileOf } from './person-after.ts'
import type { World } from './world.ts'

const fields: readonly ProfileField[] = [
  'name',
  'position',
  'positionCy',
  'email',
  'phone',
  'language',
]

/** What an edit changes, before and after; null where it changes nothing. */
function differences(before: Profile, after: Profile): Details['person-changed'] | null {
  const changed = fields.filter((field) => before[field] !== after[field])
  if (changed.length === 0) return null
  return {
    from: defined(Object.fromEntries(changed.map((field) => [field, before[field]]))),
    to: Object.fromEntries(changed.map((field) => [field, after[field] ?? null])),
  }
}

export async function decideEditing(
  world: World,
  asked: AskedOf,
  { because, ...profile }: EditPersonRequest,
): Promise<Outcome<Decision | null>> {
  const person = await personIn(world, asked)
  if (!person.ok) return person
  // A Welsh position without an English one would translate nothing.
  const { position, positionCy } = profile
  const after = { ...profile, positionCy: position === undefined ? undefined : positionCy }
  const detail = differences(profileOf(person.value), after)
  if (detail === null) return done(null)
  return done({ kind: 'person-changed', person: asked.username, ...defined({ because }), detail })
}

/** Changes what is known of a person: name, position, email, telephone, language. */
export const editPerson = (
  services: Services,
  caller: Caller,
  asked: AskedOf,
  request: EditPersonRequest,
): Promise<Outcome<AdminPerson>> =>
  changePerson(services, caller, asked.username, (world) => decideEditing(world, asked, request))
