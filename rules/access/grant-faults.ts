import type { Domain, Fault, Grant, Person, RoleName } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import type { Words } from '../words/words.ts'
import { domainKind, domainKindWords } from './domain-kind.ts'
import { changedGrants, sameGrant, type EndedGrant, type GrantChange } from './grant-change.ts'
import type { Role } from './role.ts'

/** What a change of grants is checked against. */
export interface GrantSurroundings {
  readonly person: Pick<Person, 'kind' | 'grants'>
  readonly roles: ReadonlyMap<RoleName, Role>
  /** Whether there is such a domain. */
  readonly exists: (domain: Domain) => boolean
  readonly now: Date
}

const mostGrants = 500

type Check<One> = {
  readonly code: string
  readonly field: string
  readonly found: (one: One, around: GrantSurroundings, change: GrantChange) => boolean
  readonly says: (one: One, around: GrantSurroundings) => Words
}

const kindsIn = (role: Role | undefined, language: Language): string =>
  (role?.domains ?? []).map((kind) => domainKindWords[kind][language]).join(', ')

const unknownRole: Check<Grant> = {
  code: 'unknown-role',
  field: 'role',
  found: ({ role }, { roles }) => !roles.has(role),
  says: ({ role }) => ({
    en: `There is no role “${role}”. Choose one there is.`,
    cy: `Nid oes rôl “${role}”. Dewiswch un sydd.`,
  }),
}

const giving: readonly Check<Grant>[] = [
  unknownRole,
  {
    code: 'unknown-domain',
    field: 'domain',
    found: ({ domain }, { exists }) => !exists(domain),
    says: ({ domain }) => ({
      en: `There is no “${domain}”. Choose one there is.`,
      cy: `Nid oes “${domain}”. Dewiswch un sydd.`,
    }),
  },
  {
    code: 'wrong-domain',
    field: 'domain',
    found: ({ role, domain }, { roles }) =>
      roles.get(role)?.domains.includes(domainKind(domain)) === false,
    says: ({ role }, { roles }) => ({
      en: `This role cannot be held there. Choose one of: ${kindsIn(roles.get(role), 'en')}.`,
      cy: `Ni ellir dal y rôl hon yno. Dewiswch un o: ${kindsIn(roles.get(role), 'cy')}.`,
    }),
  },
  {
    code: 'not-a-member',
    field: 'role',
    found: ({ role }, { person }) =>
      role === 'member' && person.kind !== 'councillor' && person.kind !== 'mp',
    says: () => ({
      en: 'Only councillors and MPs are members. Choose another role.',
      cy: 'Dim ond cynghorwyr ac ASau sy’n aelodau. Dewiswch rôl arall.',
    }),
  },
  {
    code: 'ends-first',
    field: 'until',
    found: ({ from, until }) => from !== undefined && until !== undefined && until <= from,
    says: () => ({
      en: 'This ends before it begins. Choose a later end.',
      cy: 'Mae hyn yn dod i ben cyn dechrau. Dewiswch ddiwedd diweddarach.',
    }),
  },
  {
    code: 'already-over',
    field: 'until',
    found: ({ until }, { now }) => until !== undefined && until <= now,
    says: () => ({
      en: 'This end is past already. Choose a later one.',
      cy: 'Mae’r diwedd hwn eisoes wedi mynd heibio. Dewiswch un diweddarach.',
    }),
  },
  {
    code: 'given-twice',
    field: 'role',
    found: (one, _around, { give, end }) =>
      give.filter((other) => sameGrant(one, other)).length > 1 ||
      end.some((other) => sameGrant(one, other)),
    says: () => ({
      en: 'The same role in the same domain is changed twice here. Keep one.',
      cy: 'Newidir yr un rôl yn yr un parth ddwywaith yma. Cadwch un.',
    }),
  },
]

const ending: readonly Check<EndedGrant>[] = [
  {
    code: 'not-held',
    field: 'role',
    found: (one, { person, now }) =>
      !person.grants.some(
        (grant) => sameGrant(one, grant) && (grant.until === undefined || now < grant.until),
      ),
    says: ({ role, domain }) => ({
      en: `This person does not hold “${role}” in “${domain}”. There is nothing to end.`,
      cy: `Nid oes gan y person hwn “${role}” yn “${domain}”. Nid oes dim i’w ddirwyn i ben.`,
    }),
  },
  {
    code: 'past',
    field: 'at',
    found: ({ at }, { now }) => at < now,
    says: () => ({
      en: 'What was held cannot be ended in the past. Choose now or later.',
      cy: 'Ni ellir dirwyn i ben yn y gorffennol. Dewiswch nawr neu’n hwyrach.',
    }),
  },
]

const faultsOf = <One>(
  list: string,
  checks: readonly Check<One>[],
  all: readonly One[],
  around: GrantSurroundings,
  change: GrantChange,
  language: Language,
): Fault[] =>
  all.flatMap((one, index) =>
    checks
      .filter(({ found }) => found(one, around, change))
      .map(({ code, field, says }) => ({
        pointer: `/${list}/${index}/${field}`,
        code,
        message: says(one, around)[language],
      })),
  )

/** What is wrong with a change of one person's grants, each with its place in the change. */
export const faultsInChange = (
  change: GrantChange,
  around: GrantSurroundings,
  language: Language,
): Fault[] => {
  const faults = [
    ...faultsOf('give', giving, change.give, around, change, language),
    ...faultsOf('end', ending, change.end, around, change, language),
  ]
  if (changedGrants(around.person.grants, change).length <= mostGrants) return faults
  const says: Words = {
    en: `Nobody can hold more than ${mostGrants} roles. Hold one in a wider domain instead.`,
    cy: `Ni all neb ddal mwy na ${mostGrants} rôl. Daliwch un mewn parth ehangach yn lle hynny.`,
  }
  return [...faults, { pointer: '/give', code: 'too-many', message: says[language] }]
}
