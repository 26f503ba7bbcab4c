import { actionTitle, resourceTitle } from '../../../rules/access/action-words.ts'
import { resources } from '../../../rules/access/index.ts'
import { scopeTitle } from '../../../rules/access/line-words.ts'
import type { Role } from '../../../rules/access/role.ts'
import type { PolicyLine, RoleMatrix, Roles } from '../../../schemas/types/index.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'

type RoleServices = Pick<Services, 'people' | 'accessPolicy' | 'clock'>

type RoleLine = Roles['roles'][number]

/** The people who hold a role at this instant. */
export const holdersFilter = (roles: readonly string[], now: Date) => ({
  active: true,
  grants: {
    $elemMatch: {
      role: { $in: [...roles] },
      from: { $not: { $gt: now } },
      until: { $not: { $lte: now } },
    },
  },
})

const lineOf = async (
  { people, clock }: RoleServices,
  { id, title, domains, builtIn }: Role,
  language: Language,
): Promise<RoleLine> => ({
  id,
  title: title[language],
  builtIn,
  domains: [...domains],
  holders: await people.count(holdersFilter([id], clock.now())),
})

/** Every role there is, and how many people hold it now. */
export async function listRoles(services: RoleServices, language: Language): Promise<Roles> {
  const { known } = await services.accessPolicy.follow()
  return {
    roles: await Promise.all([...known.values()].map((role) => lineOf(services, role, language))),
  }
}

/** What lines let a role do to each resource, every action told, allowed or not. */
const matrixOf = (lines: readonly PolicyLine[], language: Language): RoleMatrix['resources'] =>
  resources.map(({ name, actions }) => ({
    id: name,
    title: resourceTitle(name)[language],
    actions: actions.map((action) => ({
      id: action,
      title: actionTitle(name, action)[language],
      reaches: lines
        .filter((line) => line.resource === name && line.action === action)
        .map(({ scope }) => ({ scope, title: scopeTitle(scope, language) })),
    })),
  }))

/** The permissions of one role as a matrix in words. */
export async function roleMatrix(
  services: RoleServices,
  id: string,
  language: Language,
): Promise<Outcome<RoleMatrix>> {
  const { known, lines } = await services.accessPolicy.follow()
  const role = known.get(id)
  if (role === undefined) return refuse('not-found')
  const own = lines.filter((line) => line.role === id)
  return done({
    ...(await lineOf(services, role, language)),
    resources: matrixOf(own, language),
  })
}
