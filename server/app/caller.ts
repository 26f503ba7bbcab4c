import { teamsByArea, type Viewer, viewerOf } from '../../rules/access/index.ts'
import type { Person } from '../../schemas/types/index.ts'
import type { Language } from './refusal.ts'
import type { Services } from './services.ts'

/** Who asks: the person as stored now, and what they may see. */
export interface Caller {
  readonly person: Person
  readonly viewer: Viewer
  readonly language: Language
}

type CallerServices = Pick<Services, 'people' | 'areas' | 'clock' | 'accessPolicy'>

/**
 * This person as a caller, with the grants they hold at this instant. Whoever asks what they may do
 * is answered by the policy in force, at most a second old.
 */
export async function callerFor(
  { areas, clock, accessPolicy }: Omit<CallerServices, 'people'>,
  person: Person,
  language: Language,
): Promise<Caller> {
  const [{ teams }] = await Promise.all([areas.council(), accessPolicy.follow()])
  return { person, language, viewer: viewerOf(person, teamsByArea(teams), clock.now()) }
}

/**
 * The caller of a session, read anew at each request, so that whoever is deactivated or loses a
 * right is stopped at the next one. Undefined when nobody is signed in.
 */
export async function callerOf(
  services: CallerServices,
  username: string | undefined,
  language: Language,
): Promise<Caller | undefined> {
  if (username === undefined) return undefined
  const person = await services.people.find(username)
  return person?.active === true ? callerFor(services, person, language) : undefined
}
