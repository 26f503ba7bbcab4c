import type { Enforcer } from 'casbin'
import type { Fault } from '../../schemas/types/index.ts'
import { readPolicy } from './policy.ts'
import { reachOf } from './reach.ts'
import { resources } from './resources/index.ts'
import { isPolicyRole } from './role.ts'

const actionsOf = new Map(resources.map(({ name, actions }) => [name, actions]))

/** What a line may get wrong: a code, when it does, and what would be right. */
const faults: readonly {
  code: string
  found: (line: readonly string[]) => boolean
  says: (line: readonly string[]) => string
}[] = [
  {
    code: 'columns',
    found: (line) => line.length !== 4,
    says: (line) => `A line has a role, a resource, an action and a scope; this has ${line.length}`,
  },
  {
    code: 'unknown-role',
    found: ([role = '']) => !isPolicyRole(role),
    says: ([role]) => `There is no role "${role ?? ''}"`,
  },
  {
    code: 'unknown-resource',
    found: ([, resource = '']) => !actionsOf.has(resource),
    says: ([, resource]) => `There is no resource "${resource ?? ''}"`,
  },
  {
    code: 'unknown-action',
    found: ([, resource = '', action = '']) => actionsOf.get(resource)?.includes(action) === false,
    says: ([, resource, action]) => `Nobody can ${action ?? ''} a ${resource ?? ''}`,
  },
  {
    code: 'unknown-scope',
    found: ([, , , scope = '']) => reachOf(scope) === undefined,
    says: ([, , , scope]) => `There is no scope "${scope ?? ''}"`,
  },
  {
    code: 'everyone',
    found: ([role, resource]) => role === 'person' && resource === 'enquiry',
    says: () => 'Enquiries are for roles that are granted, never for everyone signed in',
  },
]

/** What is wrong with a policy, by line (`/0` is the first `p`). Rejects when Casbin cannot read it. */
export const checkPolicy = async (modelText: string, policyText: string): Promise<Fault[]> =>
  faultsIn(await readPolicy(modelText, policyText))

/** The same of a policy that has been read. */
export const faultsIn = async (policy: Enforcer): Promise<Fault[]> => {
  const lines = await policy.getPolicy()
  const grants = await policy.getGroupingPolicy()
  return [
    ...lines.flatMap((line, index) =>
      faults
        .filter(({ found }) => found(line))
        .map(({ code, says }) => ({ pointer: `/${index}`, code, message: says(line) })),
    ),
    ...grants.map((grant) => ({
      pointer: '',
      code: 'grant',
      message: `Grants are kept with people, not in the policy: remove "g, ${grant.join(', ')}"`,
    })),
  ]
}
