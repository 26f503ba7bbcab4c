import type { Domain, DomainKind } from '../../schemas/types/index.ts'
import type { Words } from '../words/words.ts'

/** What each kind of domain is called. */
export const domainKindWords: Readonly<Record<DomainKind, Words>> = {
  council: { en: 'the council', cy: 'y cyngor' },
  area: { en: 'a service area', cy: 'maes gwasanaeth' },
  team: { en: 'a team', cy: 'tîm' },
  ward: { en: 'a ward', cy: 'ward' },
  partner: { en: 'a partner', cy: 'partner' },
  member: { en: 'on behalf of a member', cy: 'ar ran aelod' },
}

const isKind = (text: string): text is DomainKind => Object.hasOwn(domainKindWords, text)

/** The kind of a domain: `team:waste` is a team. */
export const domainKind = (domain: Domain): DomainKind => {
  const [kind = ''] = domain.split(':')
  return isKind(kind) ? kind : 'council'
}
