import type { CustomRole, PolicyLine } from '../../schemas/types/index.ts'
import { resources } from './resources/index.ts'
import { everyone } from './role.ts'
import { shippedRoles } from './roles.ts'
import { scopes } from './scopes/index.ts'

const placeIn = (all: readonly string[], name: string): number => {
  const place = all.indexOf(name)
  return place < 0 ? all.length : place
}

const scopeNames = scopes.map(({ name }) => name)
const resourceNames = resources.map(({ name }) => name)
const actionNames = resources.flatMap(({ name, actions }) =>
  actions.map((action) => `${name} ${action}`),
)

/** The lines of a policy in the one order that policies are kept and shown in. */
export const sortedLines = (
  lines: readonly PolicyLine[],
  own: readonly CustomRole[],
): PolicyLine[] => {
  const roleNames = [everyone, ...[...shippedRoles, ...own].map(({ id }) => id)]
  const places = ({ role, resource, action, scope }: PolicyLine) => [
    placeIn(roleNames, role),
    placeIn(resourceNames, resource),
    placeIn(actionNames, `${resource} ${action}`),
    placeIn(scopeNames, scope.split('+')[0] ?? ''),
    scope.length,
  ]
  return lines
    .map((line) => ({ line, at: places(line) }))
    .sort((one, other) => {
      const differ = one.at.findIndex((place, index) => place !== other.at[index])
      return differ < 0 ? 0 : (one.at[differ] ?? 0) - (other.at[differ] ?? 0)
    })
    .map(({ line }) => line)
}
