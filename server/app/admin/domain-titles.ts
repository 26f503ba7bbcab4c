import { domainKind } from '../../../rules/access/domain-kind.ts'
import type {
  Domain,
  DomainTitle,
  Grant,
  HeldGrant,
  RoleTitle,
} from '../../../schemas/types/index.ts'
import { heldAt } from '../../../rules/access/index.ts'
import type { CompiledPolicy } from '../access-policy.ts'
import { namesOf } from '../council-names.ts'
import { defined, ifGiven } from '../defined.ts'
import { domainTitle } from '../domain-title.ts'
import type { Language } from '../refusal.ts'
import type { Services } from '../services.ts'
import { areaTitles } from '../view/area-titles.ts'
import { namesOfPeople } from '../view/names.ts'
import { membersIn } from './world.ts'

/** Grants, roles and domains in the reader's language. */
export interface GrantTitles {
  readonly domain: (domain: Domain) => DomainTitle
  readonly role: (role: string) => RoleTitle
  readonly grant: (grant: Grant, now: Date) => HeldGrant
}

const stateOf = (grant: Grant, now: Date): HeldGrant['state'] => {
  if (heldAt(now)(grant)) return 'held'
  return grant.from !== undefined && now < grant.from ? 'later' : 'over'
}

const iso = (at: Date) => at.toISOString()

/** The titles of these domains and of every role there is. */
export async function titlesFor(
  { areas, people }: Pick<Services, 'areas' | 'people'>,
  { known }: Pick<CompiledPolicy, 'known'>,
  domains: readonly Domain[],
  language: Language,
): Promise<GrantTitles> {
  const titles = {
    council: namesOf(await areas.council(), language),
    areas: await areaTitles(areas, language),
    people: await namesOfPeople(people, membersIn(domains), language),
  }
  const role = (id: string): RoleTitle => ({ id, title: known.get(id)?.title[language] ?? id })
  const domain = (one: Domain): DomainTitle => ({
    domain: one,
    kind: domainKind(one),
    title: domainTitle(one, titles),
  })
  return {
    role,
    domain,
    grant: (grant, now) => ({
      role: role(grant.role),
      domain: domain(grant.domain),
      ...defined({ from: ifGiven(grant.from, iso), until: ifGiven(grant.until, iso) }),
      state: stateOf(grant, now),
    }),
  }
}
