import { newEnforcer, newModelFromString, StringAdapter, type Enforcer } from 'casbin'
import { resources } from './resources/index.ts'
import { isPolicyRole, roles, type PolicyRole } from './role.ts'

/** What a role may do, and how far. */
export interface Rule {
  role: PolicyRole
  resource: string
  action: string
  /** As written in the policy: `own-team`, or `own-team+not-restricted`. */
  scope: string
}

const anywhere = 'anywhere'
const holderOf = (role: string): string => `someone with the role ${role}`

/** The policy, read by Casbin. Rejects with Casbin's own error when a text cannot be read. */
export const readPolicy = async (modelText: string, policyText: string): Promise<Enforcer> => {
  const enforcer = await newEnforcer(newModelFromString(modelText), new StringAdapter(policyText))
  for (const role of roles) await enforcer.addRoleForUser(holderOf(role), role, anywhere)
  return enforcer
}

const questions = (scopes: readonly string[]): Rule[] =>
  roles
    .filter(isPolicyRole)
    .flatMap((role) =>
      resources.flatMap(({ name: resource, actions }) =>
        actions.flatMap((action) => scopes.map((scope) => ({ role, resource, action, scope }))),
      ),
    )

/**
 * Every rule that Casbin allows. It is asked each question that there is once, so that whatever the
 * model says holds, and an answer later costs a look-up (Casbin's takes some 50 µs a rule).
 */
export const rulesOf = async (enforcer: Enforcer): Promise<Rule[]> => {
  const written = await enforcer.getPolicy()
  const scopes = [...new Set(written.map((line) => line[3] ?? ''))]
  const allowed: Rule[] = []
  for (const rule of questions(scopes)) {
    const { role, resource, action, scope } = rule
    const asked = [holderOf(role), anywhere, resource, action, scope]
    if (await enforcer.enforce(...asked)) allowed.push(rule)
  }
  return allowed
}
