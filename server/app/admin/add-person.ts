import type { AddPersonRequest, AdminPerson } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { defined } from '../defined.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { changePerson } from './change-person.ts'
import type { AddingDecision } from './entry.ts'
import { adminWords } from './words.ts'
import type { World } from './world.ts'

/** Someone new has no role: giving one is another change, and another right. */
export async function decideAdding(
  world: World,
  { username, because, ...profile }: AddPersonRequest,
  language: Language,
): Promise<Outcome<AddingDecision>> {
  if ((await world.person(username)) !== null) {
    const message = adminWords.usernameTaken[language]
    return refuse('invalid', { faults: [{ pointer: '/username', message, code: 'taken' }] })
  }
  return done({
    kind: 'person-added',
    person: username,
    ...defined({ because }),
    detail: profile,
  })
}

/** Adds someone who may sign in from now on. */
export const addPerson = (
  services: Services,
  caller: Caller,
  request: AddPersonRequest,
): Promise<Outcome<AdminPerson>> =>
  changePerson(services, caller, request.username, (world) =>
    decideAdding(world, request, caller.language),
  )
