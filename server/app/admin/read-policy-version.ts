import type { PolicyView } from '../../../schemas/types/index.ts'
import type { AccessPolicy, CompiledPolicy } from '../access-policy.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { policyView } from './policy-view.ts'

/** The version of a written number; null if it is none, or there is none. */
export const versionNamed = (
  accessPolicy: AccessPolicy,
  written: string,
): Promise<CompiledPolicy | null> =>
  /^\d{1,9}$/.test(written) ? accessPolicy.version(Number(written)) : Promise.resolve(null)

/** One version of the access policy, in force or not. */
export async function readPolicyVersion(
  services: Pick<Services, 'people' | 'accessPolicy'>,
  written: string,
  language: Language,
): Promise<Outcome<PolicyView>> {
  const policy = await versionNamed(services.accessPolicy, written)
  return policy === null ? refuse('not-found') : done(await policyView(services, policy, language))
}
