import { actionTitle } from '../../../rules/access/action-words.ts'
import { resources, viewerOf } from '../../../rules/access/index.ts'
import { parseReference } from '../../../rules/enquiry/index.ts'
import type { WhyAccess } from '../../../schemas/types/index.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { surroundingsIn } from '../surroundings.ts'
import { personSummary } from '../view/names.ts'
import { titlesFor } from './domain-titles.ts'
import { reasonsInWords } from './explain.ts'

type WhyServices = Pick<
  Services,
  'people' | 'enquiries' | 'areas' | 'wards' | 'accessPolicy' | 'clock'
>

const actions = resources.find(({ name }) => name === 'enquiry')?.actions ?? []

/** Raising is asked of enquiries that are not there yet. */
const afterRaising = actions.filter((action) => action !== 'raise')

/** Why this person may see this enquiry, and whatever else they may do to it. */
export async function whyAccess(
  services: WhyServices,
  username: string,
  written: string,
  language: Language,
): Promise<Outcome<WhyAccess>> {
  const { people, enquiries, accessPolicy, clock } = services
  const reference = parseReference(written)
  const enquiry = reference === null ? null : await enquiries.find(reference)
  const person = await people.find(username)
  if (enquiry === null || person === null) return refuse('not-found')
  const now = clock.now()
  const policy = await accessPolicy.follow()
  const viewer = viewerOf(person, await surroundingsIn(services), now)
  const domains = viewer.grants.map(({ domain }) => domain)
  const titles = await titlesFor(services, policy, domains, language)
  return done({
    person: personSummary(person, language),
    reference: enquiry._id,
    active: person.active,
    may: policy.access.may(viewer, 'enquiry', 'read', enquiry),
    actions: afterRaising.flatMap((action) => {
      const reasons = policy.access.reasons(viewer, enquiry, action)
      if (reasons.length === 0) return []
      return {
        action,
        title: actionTitle('enquiry', action)[language],
        reasons: reasonsInWords(reasons, person, titles, language, now),
      }
    }),
  })
}
