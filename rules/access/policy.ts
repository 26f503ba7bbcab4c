import { newEnforcer, newModelFromString, StringAdapter, type Enforcer } from 'casbin'
import type { PolicyLine } from '../../schemas/types/index.ts'

/** What a role may do, and how far: `own-team`, or `own-team+not-restricted`. */
export type Rule = PolicyLine

/** The policy, read by Casbin. Rejects with Casbin's own error when a text cannot be read. */
export const readPolicy = (modelText: string, policyText: string): Promise<Enforcer> =>
  newEnforcer(newModelFromString(modelText), new StringAdapter(policyText))

/**
 * Every rule of the policy. Casbin's `enforce` looks at every line for each question (half a
 * millisecond); these are looked up instead, and a test holds that both give the same answers.
 */
export const rulesOf = async (policy: Enforcer): Promise<Rule[]> =>
  (await policy.getPolicy()).map(([role = '', resource = '', action = '', scope = '']) => ({
    role,
    resource,
    action,
    scope,
  }))
