import { viewerOf } from '../../../rules/access/index.ts'
import { parseReference } from '../../../rules/enquiry/index.ts'
import type { Viewers } from '../../../schemas/types/index.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { personSummary } from '../view/names.ts'
import { surroundingsIn } from '../surroundings.ts'
import { titlesFor } from './domain-titles.ts'
import { reasonsInWords } from './explain.ts'

type ViewersServices = Pick<
  Services,
  'people' | 'enquiries' | 'areas' | 'wards' | 'accessPolicy' | 'clock'
>

export interface AskedViewers {
  readonly reference: string
  readonly limit: number
  readonly cursor: string | undefined
}

/**
 * A page of the people who may see an enquiry: the database finds them by one filter, and each is
 * told with every reason.
 */
export async function viewers(
  services: ViewersServices,
  { reference: written, limit, cursor }: AskedViewers,
  language: Language,
): Promise<Outcome<Viewers>> {
  const { people, enquiries, areas, accessPolicy, clock } = services
  const reference = parseReference(written)
  const enquiry = reference === null ? null : await enquiries.find(reference)
  if (enquiry === null) return refuse('not-found')
  const at = clock.now()
  const { teams } = await areas.council()
  const surroundings = await surroundingsIn(services)
  const areaOf = new Map(teams.map(({ id, area }) => [id, area]))
  const policy = await accessPolicy.follow()
  const filter = policy.access.viewers(enquiry, 'read', {
    at,
    areaOf: (id) => areaOf.get(id),
    wards: surroundings.wards,
  })
  const after = cursor === undefined ? {} : { after: cursor }
  const found = filter === null ? [] : await people.matching(filter, { limit: limit + 1, ...after })
  const shown = found.slice(0, limit)
  const told = shown.map((person) => ({
    person,
    reasons: policy.access.reasons(viewerOf(person, surroundings, at), enquiry),
  }))
  const domains = told.flatMap(({ reasons }) => reasons.map(({ domain }) => domain))
  const titles = await titlesFor(services, policy, domains, language)
  return done({
    reference: enquiry._id,
    items: told.map(({ person, reasons }) => ({
      person: personSummary(person, language),
      reasons: reasonsInWords(reasons, person, titles, language, at),
    })),
    next: found.length > limit ? (shown.at(-1)?._id ?? null) : null,
  })
}
