import type { PolicyView } from '../../../schemas/types/index.ts'
import type { PolicyContent } from '../access-policy.ts'
import type { Caller } from '../caller.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { administer } from './administer.ts'
import { decidePolicy } from './decide-policy.ts'
import { policyView } from './policy-view.ts'
import { versionNamed } from './read-policy-version.ts'

export interface AskedPolicy {
  readonly content: PolicyContent
  readonly because: string
  /** The version that the client last read, if it said. */
  readonly ifMatch: number | undefined
}

/** Makes this the policy in force: at once here, within a second in every other process. */
export async function changePolicy(
  services: Services,
  caller: Caller,
  asked: AskedPolicy,
): Promise<Outcome<PolicyView>> {
  const { language, person } = caller
  const asker = { by: person._id, language, shipped: services.accessPolicy.shipped }
  const made = await administer(services, caller, (world) => decidePolicy(world, asked, asker))
  if (!made.ok) return made
  return done(await policyView(services, await services.accessPolicy.refresh(), language))
}

export interface AskedVersion {
  readonly version: string
  readonly because: string
  readonly ifMatch: number | undefined
}

/** Makes an earlier version's policy the one in force, as a version of its own. */
export async function restorePolicy(
  services: Services,
  caller: Caller,
  { version, because, ifMatch }: AskedVersion,
): Promise<Outcome<PolicyView>> {
  const earlier = await versionNamed(services.accessPolicy, version)
  if (earlier === null) return refuse('not-found')
  const { lines, roles } = earlier
  return changePolicy(services, caller, { content: { lines, roles }, because, ifMatch })
}
