import type { Domain } from '../../schemas/types/index.ts'
import type { CouncilNames } from './council-names.ts'
import type { Names } from './view/names.ts'

/** What domains are called, kind by kind. */
export interface DomainTitles {
  readonly council: CouncilNames
  readonly areas: { area(id: string): { title: string } }
  readonly people: Names
}

/** What a domain is called, by its kind. */
const domainTitles: Readonly<Record<string, (id: string, titles: DomainTitles) => string>> = {
  area: (id, { areas }) => areas.area(id).title,
  team: (id, { council }) => council.team(id).title,
  ward: (id, { council }) => council.ward(id).name,
  partner: (id, { council }) => council.partner(id).title,
  member: (id, { people }) => people(id).name,
}

/** What a domain is called in the reader's language. */
export function domainTitle(domain: Domain, titles: DomainTitles): string {
  const [kind = '', id = ''] = domain.split(':')
  return domainTitles[kind]?.(id, titles) ?? titles.council.council
}
