import type { ShareCaseworkRequest, StopSharingRequest } from '../../../../schemas/types/index.ts'
import { done, type Outcome } from '../../../app/refusal.ts'
import { readSharing } from '../../../app/sharing/read-sharing.ts'
import { shareCasework, stopSharing } from '../../../app/sharing/share-casework.ts'
import { type Reply, route, type Route } from '../route.ts'

const asReply = (outcome: Outcome<unknown>): Outcome<Reply> =>
  outcome.ok ? done({ body: outcome.value }) : outcome

/** All casework of a member, shared with others of the ward. */
export const sharingRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/sharing',
    summary: 'What casework a member shares, and what is shared with them',
    resource: 'enquiry',
    action: 'share-casework',
    query: 'SharingQuery',
    answer: 'Sharing',
    handle: async ({ services, caller, query }) =>
      asReply(await readSharing(services, caller, query['member'])),
  }),
  route<ShareCaseworkRequest>({
    method: 'post',
    path: '/sharing',
    summary: 'Share all of a member’s casework in a ward with others of the ward',
    resource: 'enquiry',
    action: 'share-casework',
    body: 'ShareCaseworkRequest',
    answer: 'Sharing',
    handle: async ({ services, caller, body }) =>
      asReply(await shareCasework(services, caller, body)),
  }),
  route<StopSharingRequest>({
    method: 'post',
    path: '/sharing/stop',
    summary: 'Share it no longer with one of them',
    resource: 'enquiry',
    action: 'share-casework',
    body: 'StopSharingRequest',
    answer: 'Sharing',
    handle: async ({ services, caller, body }) =>
      asReply(await stopSharing(services, caller, body)),
  }),
]
