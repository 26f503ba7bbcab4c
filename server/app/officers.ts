import { heldAt } from '../../rules/access/index.ts'
import type { Person } from '../../schemas/types/index.ts'
import type { Services } from './services.ts'

/**
 * The active officers of each of these teams: whoever holds a role there now that may answer. A team
 * without any has an empty list.
 */
export async function officersIn(
  { people, access, clock }: Pick<Services, 'people' | 'access' | 'clock'>,
  teams: readonly string[],
): Promise<ReadonlyMap<string, readonly Person[]>> {
  if (teams.length === 0) return new Map()
  const answering = access.rolesThat('enquiry', 'respond')
  const isHeld = heldAt(clock.now())
  const found = await people.inDomains(teams.map((team) => `team:${team}`))
  return new Map(
    teams.map((team) => [
      team,
      found.filter(({ grants }) =>
        grants.some(
          (grant) => answering.has(grant.role) && grant.domain === `team:${team}` && isHeld(grant),
        ),
      ),
    ]),
  )
}
