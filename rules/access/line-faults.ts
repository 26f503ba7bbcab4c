import type { RoleName } from '../../schemas/types/index.ts'
import type { Words } from '../words/words.ts'
import { partsOf, reachOf } from './reach.ts'
import { resources } from './resources/index.ts'
import { everyone, type Role } from './role.ts'

type Line = readonly string[]
type Roles = ReadonlyMap<RoleName, Role>

/** What a line may get wrong: a code, when it does, and what would be right. */
interface LineFault {
  readonly code: string
  readonly found: (line: Line, roles: Roles) => boolean
  readonly says: (line: Line, roles: Roles) => Words
}

const resourceNamed = new Map(resources.map((resource) => [resource.name, resource]))

const isCouncilWide = (resource = '') => resourceNamed.get(resource)?.councilWide === true

const heldElsewhere = (role: Role | undefined): boolean =>
  role?.domains.some((kind) => kind !== 'council') === true

/** Words of a policy as they are written in it. */
const quoted = (text = '') => `“${text}”`

export const lineFaults: readonly LineFault[] = [
  {
    code: 'columns',
    found: (line) => line.length !== 4,
    says: ({ length }) => ({
      en: `A line has a role, a resource, an action and a scope; this has ${length}.`,
      cy: `Mae gan linell rôl, adnodd, gweithred a chwmpas; mae gan hon ${length}.`,
    }),
  },
  {
    code: 'unknown-role',
    found: ([role = ''], roles) => role !== everyone && !roles.has(role),
    says: ([role]) => ({
      en: `There is no role ${quoted(role)}. Choose one there is, or add it to the roles.`,
      cy: `Nid oes rôl ${quoted(role)}. Dewiswch un sydd, neu ychwanegwch hi at y rolau.`,
    }),
  },
  {
    code: 'unknown-resource',
    found: ([, resource = '']) => !resourceNamed.has(resource),
    says: ([, resource]) => ({
      en: `There is no resource ${quoted(resource)}. Choose one of: ${[...resourceNamed.keys()].join(', ')}.`,
      cy: `Nid oes adnodd ${quoted(resource)}. Dewiswch un o: ${[...resourceNamed.keys()].join(', ')}.`,
    }),
  },
  {
    code: 'unknown-action',
    found: ([, resource = '', action = '']) =>
      resourceNamed.get(resource)?.actions.includes(action) === false,
    says: ([, resource = '', action]) => {
      const actions = resourceNamed.get(resource)?.actions.join(', ') ?? ''
      return {
        en: `There is no action ${quoted(action)} on ${quoted(resource)}. Choose one of: ${actions}.`,
        cy: `Nid oes gweithred ${quoted(action)} ar ${quoted(resource)}. Dewiswch un o: ${actions}.`,
      }
    },
  },
  {
    code: 'unknown-scope',
    found: ([, , , scope = '']) => reachOf(scope) === undefined,
    says: ([, , , scope]) => ({
      en: `There is no scope ${quoted(scope)}. Choose one there is, or join several by +.`,
      cy: `Nid oes cwmpas ${quoted(scope)}. Dewiswch un sydd, neu gyfuno sawl un â +.`,
    }),
  },
  {
    // Each would have to say in which of the role's domains it holds.
    code: 'narrowing',
    found: ([, , , scope = '']) =>
      partsOf(scope).filter((part) => part?.anywhere === false).length > 1,
    says: ([, , , scope]) => ({
      en: `${quoted(scope)} joins two scopes that differ from place to place. Write a line for each.`,
      cy: `Mae ${quoted(scope)} yn cyfuno dau gwmpas sy’n wahanol o le i le. Ysgrifennwch linell i bob un.`,
    }),
  },
  {
    code: 'everyone',
    found: ([role, resource]) =>
      role === everyone && (resource === 'enquiry' || isCouncilWide(resource)),
    says: () => ({
      en: 'This is for roles that are granted, never for everyone who is signed in.',
      cy: 'Mae hyn i rolau a roddir, byth i bawb sydd wedi mewngofnodi.',
    }),
  },
  {
    code: 'council-wide',
    found: ([role = '', resource, , scope], roles) =>
      isCouncilWide(resource) && (scope !== 'all' || heldElsewhere(roles.get(role))),
    says: ([, resource]) => ({
      en: `${quoted(resource)} cannot be given in part: write the scope “all”, for a role that is held in the council only.`,
      cy: `Ni ellir rhoi ${quoted(resource)} yn rhannol: ysgrifennwch y cwmpas “all”, i rôl a ddelir yn y cyngor yn unig.`,
    }),
  },
]
