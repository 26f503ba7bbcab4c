import type { Resource } from '../resource.ts'

/**
 * An enquiry. `note` is to write to officers only; `read-constituent`, to know who the resident is;
 * `share-casework`, to share all of a member's in a ward.
 */
export const enquiry: Resource = {
  name: 'enquiry',
  actions: [
    'raise',
    'read',
    'read-constituent',
    'read-notes',
    'note',
    'message',
    'acknowledge',
    'assign',
    'hold',
    'resume',
    'respond',
    'close',
    'reopen',
    'request-update',
    'escalate',
    'share',
    'unshare',
    'share-casework',
  ],
}
