import type { Enforcer } from 'casbin'
import type { CustomRole, Fault, PolicyLine, RoleName } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import { lineFaults } from './line-faults.ts'
import { readPolicy } from './policy.ts'
import { rolesWith, type Role } from './role.ts'

type Roles = ReadonlyMap<RoleName, Role>

const faultsOf = (line: readonly string[], index: number, roles: Roles, language: Language) =>
  lineFaults
    .filter(({ found }) => found(line, roles))
    .map(({ code, says }): Fault => ({
      pointer: `/${index}`,
      code,
      message: says(line, roles)[language],
    }))

/** What is wrong with lines of a policy, by line (`/0` is the first). */
export const faultsInLines = (
  lines: readonly PolicyLine[],
  own: readonly CustomRole[],
  language: Language,
): Fault[] => {
  const roles = rolesWith(own)
  const written = lines.map(({ role, resource, action, scope }) => [role, resource, action, scope])
  const seen = new Set<string>()
  return written.flatMap((line, index) => {
    const text = line.join(', ')
    const repeated = seen.has(text)
    seen.add(text)
    const says = {
      en: `“${text}” is written twice. Leave one out.`,
      cy: `Ysgrifennwyd “${text}” ddwywaith. Gadewch un allan.`,
    }
    return [
      ...faultsOf(line, index, roles, language),
      ...(repeated ? [{ pointer: `/${index}`, code: 'repeated', message: says[language] }] : []),
    ]
  })
}

/** The same of a policy that Casbin has read, with the roles of the council's own that it may name. */
export const faultsIn = async (
  policy: Enforcer,
  own: readonly CustomRole[] = [],
): Promise<Fault[]> => {
  const roles = rolesWith(own)
  const lines = await policy.getPolicy()
  const grants = await policy.getGroupingPolicy()
  return [
    ...lines.flatMap((line, index) => faultsOf(line, index, roles, 'en')),
    ...grants.map((grant) => ({
      pointer: '',
      code: 'grant',
      message: `Grants are kept with people, not in the policy: remove "g, ${grant.join(', ')}"`,
    })),
  ]
}

/** What is wrong with a policy, by line (`/0` is the first `p`). Rejects when Casbin cannot read it. */
export const checkPolicy = async (
  modelText: string,
  policyText: string,
  own: readonly CustomRole[] = [],
): Promise<Fault[]> => faultsIn(await readPolicy(modelText, policyText), own)
