import type { Person } from '../../schemas/types/index.ts'
import type { Services } from './services.ts'

/** Who may be named in a team: whoever works in it or leads it. */
const working = new Set(['officer', 'team-lead', 'partner'])

/** The active officers of each of these teams; a team without any has an empty list. */
export async function officersIn(
  { people }: Pick<Services, 'people'>,
  teams: readonly string[],
): Promise<ReadonlyMap<string, readonly Person[]>> {
  if (teams.length === 0) return new Map()
  const found = await people.inDomains(teams.map((team) => `team:${team}`))
  return new Map(
    teams.map((team) => [
      team,
      found.filter(({ grants }) =>
        grants.some(({ role, domain }) => working.has(role) && domain === `team:${team}`),
      ),
    ]),
  )
}
