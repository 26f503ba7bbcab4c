import type { Domains } from '../../../schemas/types/index.ts'
import type { Language } from '../refusal.ts'
import type { Services } from '../services.ts'
import { titlesFor } from './domain-titles.ts'
import { councilDomains } from './world.ts'

/** Every domain that a role may be held in, by kind and title. */
export async function listDomains(
  services: Pick<Services, 'areas' | 'people' | 'accessPolicy'>,
  language: Language,
): Promise<Domains> {
  const members = await services.people.matching({
    active: true,
    kind: { $in: ['councillor', 'mp'] },
  })
  const domains = [
    ...(await councilDomains(services)),
    ...members.map(({ _id }) => `member:${_id}`),
  ]
  const { domain } = await titlesFor(
    services,
    await services.accessPolicy.follow(),
    domains,
    language,
  )
  const titled = domains.map(domain)
  const kinds = [...new Set(titled.map(({ kind }) => kind))]
  return {
    domains: kinds.flatMap((kind) =>
      titled
        .filter((one) => one.kind === kind)
        .sort((one, other) => one.title.localeCompare(other.title, language)),
    ),
  }
}
