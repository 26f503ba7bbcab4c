import type { CustomRole, Fault, PolicyLine } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import type { Words } from '../words/words.ts'
import { keys } from './keys.ts'
import { everyone } from './role.ts'
import { shippedRoles } from './roles.ts'

interface Whole {
  readonly lines: readonly PolicyLine[]
  readonly roles: readonly CustomRole[]
}

type Found = Fault & { readonly code: string }

const tell = (pointer: string, code: string, says: Words, language: Language): Found => ({
  pointer,
  code,
  message: says[language],
})

const taken = new Set([everyone, ...shippedRoles.map(({ id }) => id)])

const roleFaults = (roles: readonly CustomRole[], language: Language): Found[] =>
  roles.flatMap(({ id }, index) => {
    const earlier = roles.slice(0, index).some((other) => other.id === id)
    if (!earlier && !taken.has(id)) return []
    const says = {
      en: `There is already a role “${id}”. Give this one another id.`,
      cy: `Mae rôl “${id}” eisoes. Rhowch id arall i hon.`,
    }
    return [tell(`/roles/${index}/id`, 'role-taken', says, language)]
  })

/** Without these nobody could use Portreeve at all, not even to set the policy right again. */
const needed: readonly PolicyLine[] = [
  { role: everyone, resource: 'session', action: 'read', scope: 'all' },
  { role: everyone, resource: 'session', action: 'delete', scope: 'all' },
]

const neededFaults = (lines: readonly PolicyLine[], language: Language): Found[] =>
  needed
    .filter(({ action }) =>
      lines.every(
        (line) => line.role !== everyone || line.resource !== 'session' || line.action !== action,
      ),
    )
    .map(({ role, resource, action, scope }) => {
      const text = [role, resource, action, scope].join(', ')
      const says = {
        en: `Without “${text}” nobody could use Portreeve. Put it back.`,
        cy: `Heb “${text}” ni allai neb ddefnyddio Portreeve. Rhowch hi’n ôl.`,
      }
      return tell('/lines', 'needed', says, language)
    })

const keyFaults = (lines: readonly PolicyLine[], language: Language): Found[] =>
  keys
    .filter(({ resource, action }) =>
      lines.every((line) => line.resource !== resource || line.action !== action),
    )
    .map(({ says }) => tell('/lines', 'no-keys', says, language))

/** What is wrong with a policy as a whole, each line of which may be right. */
export const faultsInWhole = ({ lines, roles }: Whole, language: Language): Fault[] => [
  ...roleFaults(roles, language),
  ...neededFaults(lines, language),
  ...keyFaults(lines, language),
]
