import { heldAt, resources, type Access, type Viewer } from '../../rules/access/index.ts'
import type { Domain, Me } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { namesOf } from './council-names.ts'
import { type DomainTitles, domainTitle } from './domain-title.ts'
import { defined } from './defined.ts'
import type { Services } from './services.ts'
import { areaTitles } from './view/area-titles.ts'
import { namesAmong } from './view/names.ts'

/** The ids of one kind among domains: `ward:harbour` names `harbour`. */
const idIn = (domain: Domain, kind: string): string[] =>
  domain.startsWith(`${kind}:`) ? [domain.slice(kind.length + 1)] : []

/** What a person may do to people, roles, policy and audit: pages lead only to what one may open. */
function administers(access: Access, viewer: Viewer): string[] | undefined {
  const may = resources
    .filter(({ councilWide }) => councilWide)
    .flatMap(({ name, actions }) =>
      actions
        .filter((action) => access.may(viewer, name, action))
        .map((action) => `${name} ${action}`),
    )
  return may.length === 0 ? undefined : may
}

/** Who is signed in: their wards, their roles, and the members they act for. */
export async function me(
  { access, areas, people, clock }: Pick<Services, 'access' | 'areas' | 'people' | 'clock'>,
  { person, viewer, language }: Caller,
): Promise<Me> {
  const council = namesOf(await areas.council(), language)
  const actsFor = await people.named(viewer.grants.flatMap(({ domain }) => idIn(domain, 'member')))
  const names = namesAmong(actsFor, language)
  const wardsIn = (held: readonly Domain[]) =>
    [...new Set(held.flatMap((domain) => idIn(domain, 'ward')))].map((id) => council.ward(id))
  const titles: DomainTitles = { council, areas: await areaTitles(areas, language), people: names }
  return {
    username: person._id,
    name: person.name,
    kind: person.kind,
    language: person.language,
    wards: wardsIn(viewer.grants.map(({ domain }) => domain)),
    roles: viewer.grants.map(({ role, domain }) => ({
      role,
      domain,
      title: domainTitle(domain, titles),
    })),
    actsFor: actsFor.map(({ _id, name, grants }) => ({
      username: _id,
      name,
      wards: wardsIn(grants.filter(heldAt(clock.now())).map(({ domain }) => domain)),
    })),
    ...defined({ administers: administers(access, viewer) }),
  }
}
