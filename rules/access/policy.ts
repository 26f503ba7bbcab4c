import { newEnforcer, newModelFromString, StringAdapter, type Enforcer } from 'casbin'
import { isPolicyRole, type PolicyRole } from './role.ts'

/** What a role may do, and how far. */
export interface Rule {
  role: PolicyRole
  resource: string
  action: string
  /** As written in the policy: `own-team`, or `own-team+not-restricted`. */
  scope: string
}

/** The policy, read by Casbin. Rejects with Casbin's own error when a text cannot be read. */
export const readPolicy = (modelText: string, policyText: string): Promise<Enforcer> =>
  newEnforcer(newModelFromString(modelText), new StringAdapter(policyText))

/**
 * Every rule of the policy. Casbin's `enforce` looks at every line for each question (half a
 * millisecond); these are looked up instead, and a test holds that both give the same answers.
 */
export const rulesOf = async (policy: Enforcer): Promise<Rule[]> =>
  (await policy.getPolicy()).flatMap(([role = '', resource = '', action = '', scope = '']) =>
    isPolicyRole(role) ? [{ role, resource, action, scope }] : [],
  )
