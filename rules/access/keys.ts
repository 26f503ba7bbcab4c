import type { Grant, Person, PolicyLine, RoleName } from '../../schemas/types/index.ts'
import type { Words } from '../words/words.ts'

/** A right that somebody must always have, or nobody could ever set anything right again. */
interface Key {
  readonly resource: string
  readonly action: string
  /** What is wrong with a change after which nobody would have it. */
  readonly says: Words
}

export const keys: readonly Key[] = [
  {
    resource: 'grants',
    action: 'manage',
    says: {
      en: 'After this nobody could give or end roles. Somebody who may must stay, without an end.',
      cy: 'Ar ôl hyn ni allai neb roi na dirwyn rolau i ben. Rhaid i rywun a gaiff aros, heb ddiwedd.',
    },
  },
  {
    resource: 'policy',
    action: 'manage',
    says: {
      en: 'After this nobody could change what roles may do. Somebody who may must stay, without an end.',
      cy: 'Ar ôl hyn ni allai neb newid yr hyn y caiff rolau ei wneud. Rhaid i rywun a gaiff aros, heb ddiwedd.',
    },
  },
  {
    resource: 'people',
    action: 'manage',
    says: {
      en: 'After this nobody could add or reactivate people. Somebody who may must stay, without an end.',
      cy: 'Ar ôl hyn ni allai neb ychwanegu nac ailagor pobl. Rhaid i rywun a gaiff aros, heb ddiwedd.',
    },
  },
]

/** The roles whose holders have a key. */
export const keyRoles = (lines: readonly PolicyLine[], { resource, action }: Key): Set<RoleName> =>
  new Set(
    lines
      .filter((line) => line.resource === resource && line.action === action)
      .map(({ role }) => role),
  )

type Holder = Pick<Person, 'active' | 'grants'>

/**
 * Whether somebody holds one of these roles at every instant from `at` on, for ever: whose grants
 * end may be followed by whose begin, but the last may not end.
 */
export const heldForEver = (
  people: readonly Holder[],
  roles: ReadonlySet<RoleName>,
  at: Date,
): boolean => {
  const grants = people
    .filter(({ active }) => active)
    .flatMap(({ grants }) => grants.filter(({ role }) => roles.has(role)))
    .sort((one, other) => beginning(one) - beginning(other))
  let heldUntil = at.getTime()
  for (const grant of grants) {
    if (beginning(grant) > heldUntil) break
    heldUntil = Math.max(heldUntil, end(grant))
  }
  return heldUntil === Infinity
}

const beginning = ({ from }: Grant): number => from?.getTime() ?? -Infinity
const end = ({ until }: Grant): number => until?.getTime() ?? Infinity

/** The keys that nobody would hold for ever from `at` on. */
export const lostKeys = (
  people: readonly Holder[],
  lines: readonly PolicyLine[],
  at: Date,
): readonly Key[] => keys.filter((key) => !heldForEver(people, keyRoles(lines, key), at))
