import { allowedIn, membersAt } from '../../rules/access/index.ts'
import type { SharingIn } from '../../rules/sharing/index.ts'
import type { Services } from './services.ts'
import { usualZone } from './telling/tell-in.ts'

/** What may be shared in a ward now, and by and with whom. */
export async function sharingIn(
  services: Pick<Services, 'areas' | 'clock' | 'people' | 'wards'>,
  ward: string,
): Promise<SharingIn> {
  const wards = await services.wards.follow()
  return {
    allows: allowedIn(wards, ward),
    members: membersAt(wards, ward, services.clock.now()),
    zone: await usualZone(services),
  }
}
