import type { AdminPerson, Person } from '../../../schemas/types/index.ts'
import { defined } from '../defined.ts'
import type { Language } from '../refusal.ts'
import type { Services } from '../services.ts'
import { titlesFor } from './domain-titles.ts'
import { profileOf } from './person-after.ts'

export type ViewServices = Pick<Services, 'areas' | 'people' | 'accessPolicy' | 'clock'>

/** People as admins see them, with every grant in words. */
export async function personViews(
  services: ViewServices,
  people: readonly Person[],
  language: Language,
): Promise<AdminPerson[]> {
  const now = services.clock.now()
  const policy = await services.accessPolicy.follow()
  const domains = people.flatMap(({ grants }) => grants.map(({ domain }) => domain))
  const titles = await titlesFor(services, policy, domains, language)
  return people.map((person) => {
    const { name, email, language: speaks, ...more } = profileOf(person)
    return {
      username: person._id,
      revision: person.accessStamp,
      name,
      kind: person.kind,
      email,
      language: speaks,
      active: person.active,
      ...defined(more),
      grants: person.grants.map((grant) => titles.grant(grant, now)),
    }
  })
}

/** One person, as stored now. @throws if there is none: whoever asks has just found them. */
export async function personView(
  services: ViewServices,
  username: string,
  language: Language,
): Promise<AdminPerson> {
  const person = await services.people.find(username)
  const [view] = person === null ? [] : await personViews(services, [person], language)
  if (view === undefined) throw new Error('A person who was just changed is not there.')
  return view
}
