import type { AdminWardSharing, WardSharingRequest } from '../../../../schemas/types/index.ts'
import { listWards, readWardSharing, setWardSharing } from '../../../app/admin/ward-sharing.ts'
import { done, type Outcome } from '../../../app/refusal.ts'
import { type Reply, route, type Route } from '../route.ts'

const withRevision = (outcome: Outcome<AdminWardSharing>): Outcome<Reply> =>
  outcome.ok
    ? done({ body: outcome.value, headers: { ETag: `"${outcome.value.ward.revision}"` } })
    : outcome

/** What may be shared in each ward, and who shares with whom. */
export const adminWardRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/admin/wards',
    summary: 'Every ward, and what its members may share',
    resource: 'sharing',
    action: 'read',
    answer: 'AdminWards',
    handle: async ({ services, language }) => done({ body: await listWards(services, language) }),
  }),
  route({
    method: 'get',
    path: '/admin/wards/:ward/sharing',
    summary: 'Who shares with whom in a ward, and nothing of what they share',
    resource: 'sharing',
    action: 'read',
    answer: 'AdminWardSharing',
    handle: async ({ services, params, language }) =>
      withRevision(await readWardSharing(services, params['ward'] ?? '', language)),
  }),
  route<WardSharingRequest>({
    method: 'put',
    path: '/admin/wards/:ward/sharing',
    summary: 'Set what the members of a ward may share from now on',
    resource: 'sharing',
    action: 'manage',
    body: 'WardSharingRequest',
    answer: 'AdminWardSharing',
    handle: async ({ services, caller, params, body, ifMatch }) =>
      withRevision(
        await setWardSharing(services, caller, { ward: params['ward'] ?? '', ifMatch, ...body }),
      ),
  }),
]
