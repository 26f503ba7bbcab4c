import { type Viewer, viewerOf, withMembers } from '../../rules/access/index.ts'
import type { Person } from '../../schemas/types/index.ts'
import type { Language } from './refusal.ts'
import type { Services } from './services.ts'
import { surroundingsIn } from './surroundings.ts'

/** Who asks: the person as stored now, and what they may see. */
export interface Caller {
  readonly person: Person
  readonly viewer: Viewer
  readonly language: Language
}

type CallerServices = Pick<Services, 'people' | 'areas' | 'wards' | 'clock' | 'accessPolicy'>

/**
 * This person as a caller, with the grants they hold at this instant. Whoever asks what they may do
 * is answered by the policy in force, at most a second old. `members`: others as they are now.
 */
export async function callerFor(
  { areas, wards, clock, accessPolicy }: Omit<CallerServices, 'people'>,
  person: Person,
  language: Language,
  members: readonly Person[] = [],
): Promise<Caller> {
  const [surroundings] = await Promise.all([
    surroundingsIn({ areas, wards }),
    accessPolicy.follow(),
  ])
  const around = { ...surroundings, wards: withMembers(surroundings.wards, members) }
  return { person, language, viewer: viewerOf(person, around, clock.now()) }
}

/** The members for whom this person acts, acted, or will. */
const actsFor = ({ grants }: Person): string[] =>
  grants.flatMap(({ domain }) => (domain.startsWith('member:') ? [domain.slice(7)] : []))

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
  if (person?.active !== true) return undefined
  // What is shared with a member ends for those who act for them at the same moment.
  const members = actsFor(person)
  const actedFor = members.length === 0 ? [] : await services.people.named(members)
  return callerFor(services, person, language, actedFor)
}
