import { type Surroundings, teamsByArea } from '../../rules/access/index.ts'
import type { Services } from './services.ts'

/** The council around whoever is looked at. */
export async function surroundingsIn({
  areas,
  wards,
}: Pick<Services, 'areas' | 'wards'>): Promise<Surroundings> {
  const [{ teams }, followed] = await Promise.all([areas.council(), wards.follow()])
  return { teamsIn: teamsByArea(teams), wards: followed }
}
