import type { Scope } from '../scope.ts'
import { actingFor } from './acting-for.ts'
import { all } from './all.ts'
import { assigned } from './assigned.ts'
import { escalated } from './escalated.ts'
import { notRestricted } from './not-restricted.ts'
import { own } from './own.ts'
import { ownArea } from './own-area.ts'
import { ownTeam } from './own-team.ts'
import { partnerReferrals } from './partner-referrals.ts'
import { sharedWithActedFor } from './shared-with-acted-for.ts'
import { sharedWithMe } from './shared-with-me.ts'

/** How far a permission may reach. */
export const scopes: readonly Scope[] = [
  own,
  actingFor,
  assigned,
  ownTeam,
  ownArea,
  partnerReferrals,
  all,
  notRestricted,
  escalated,
  ...sharedWithMe,
  ...sharedWithActedFor,
]
