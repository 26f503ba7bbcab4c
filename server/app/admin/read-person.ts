import type { AdminPerson } from '../../../schemas/types/index.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import { personViews, type ViewServices } from './person-view.ts'

/** One person, with every role they hold, held, or will. */
export async function readPerson(
  services: ViewServices,
  username: string,
  language: Language,
): Promise<Outcome<AdminPerson>> {
  const person = await services.people.find(username)
  const [view] = person === null ? [] : await personViews(services, [person], language)
  return view === undefined ? refuse('not-found') : done(view)
}
