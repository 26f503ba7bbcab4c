import type { Words } from '../words/words.ts'

/** What each resource is called. */
const resourceWords: Readonly<Record<string, Words>> = {
  enquiry: { en: 'Enquiries', cy: 'Ymholiadau' },
  catalogue: { en: 'What may be raised', cy: 'Yr hyn y gellir ei godi' },
  configuration: { en: 'Configuration', cy: 'Ffurfweddiad' },
  file: { en: 'Files to be sent', cy: 'Ffeiliau i’w hanfon' },
  preview: { en: 'Trying rules out', cy: 'Rhoi cynnig ar reolau' },
  session: { en: 'Signing in and out', cy: 'Mewngofnodi ac allgofnodi' },
  demonstration: { en: 'The demonstration', cy: 'Yr arddangosiad' },
  platform: { en: 'Whether Portreeve runs', cy: 'A yw Portreeve yn rhedeg' },
  notification: { en: 'Notifications', cy: 'Hysbysiadau' },
  mail: { en: 'Sending of mail', cy: 'Anfon post' },
  mailbox: { en: 'Mails not sent', cy: 'Negeseuon heb eu hanfon' },
  'mail-preference': { en: 'When one is mailed', cy: 'Pryd yr anfonir post' },
  people: { en: 'People', cy: 'Pobl' },
  grants: { en: 'Who holds which role', cy: 'Pwy sydd â pha rôl' },
  policy: { en: 'What roles may do', cy: 'Yr hyn y caiff rolau ei wneud' },
  sharing: { en: 'Sharing in wards', cy: 'Rhannu mewn wardiau' },
  audit: { en: 'The audit', cy: 'Yr archwiliad' },
}

/** What each action is called: a verb, so that “may …” reads well before it. */
const actionWords: Readonly<Record<string, Words>> = {
  'enquiry raise': { en: 'raise', cy: 'codi' },
  'enquiry read': { en: 'read', cy: 'darllen' },
  'enquiry read-constituent': {
    en: 'know who the constituent is',
    cy: 'gwybod pwy yw’r etholwr',
  },
  'enquiry read-notes': { en: 'read officers’ notes', cy: 'darllen nodiadau swyddogion' },
  'enquiry note': { en: 'write notes to officers', cy: 'ysgrifennu nodiadau at swyddogion' },
  'enquiry message': { en: 'write messages', cy: 'ysgrifennu negeseuon' },
  'enquiry acknowledge': { en: 'acknowledge', cy: 'cydnabod' },
  'enquiry assign': { en: 'pass to a team or an officer', cy: 'trosglwyddo i dîm neu swyddog' },
  'enquiry hold': { en: 'put on hold', cy: 'oedi' },
  'enquiry resume': { en: 'end a wait', cy: 'dod ag arhosiad i ben' },
  'enquiry respond': { en: 'answer', cy: 'ateb' },
  'enquiry close': { en: 'close', cy: 'cau' },
  'enquiry reopen': { en: 'reopen', cy: 'ailagor' },
  'enquiry request-update': { en: 'ask for an update', cy: 'gofyn am ddiweddariad' },
  'enquiry escalate': {
    en: 'escalate to a senior manager',
    cy: 'uwchgyfeirio i uwch reolwr',
  },
  'enquiry share': { en: 'share in the ward', cy: 'rhannu yn y ward' },
  'enquiry unshare': { en: 'stop sharing', cy: 'rhoi’r gorau i rannu' },
  'enquiry share-casework': {
    en: 'share all casework in the ward',
    cy: 'rhannu’r holl waith achos yn y ward',
  },
  'catalogue read': { en: 'read', cy: 'darllen' },
  'configuration read': { en: 'read', cy: 'darllen' },
  'file add': { en: 'add', cy: 'ychwanegu' },
  'file read': { en: 'read', cy: 'darllen' },
  'file remove': { en: 'remove', cy: 'tynnu' },
  'preview use': { en: 'use', cy: 'defnyddio' },
  'session create': { en: 'sign in', cy: 'mewngofnodi' },
  'session read': { en: 'stay signed in', cy: 'aros wedi mewngofnodi' },
  'session delete': { en: 'sign out', cy: 'allgofnodi' },
  'demonstration read': { en: 'read', cy: 'darllen' },
  'platform read': { en: 'read', cy: 'darllen' },
  'notification read': { en: 'read', cy: 'darllen' },
  'notification see': { en: 'mark as seen', cy: 'nodi fel wedi’u gweld' },
  'mail read': { en: 'read', cy: 'darllen' },
  'mailbox read': { en: 'read', cy: 'darllen' },
  'mail-preference read': { en: 'read', cy: 'darllen' },
  'mail-preference change': { en: 'change', cy: 'newid' },
  'people read': { en: 'read', cy: 'darllen' },
  'people manage': {
    en: 'add, change and deactivate',
    cy: 'ychwanegu, newid a dadactifadu',
  },
  'grants explain': {
    en: 'ask why somebody may see an enquiry',
    cy: 'gofyn pam y caiff rhywun weld ymholiad',
  },
  'grants manage': { en: 'give and end roles', cy: 'rhoi a dirwyn rolau i ben' },
  'policy read': { en: 'read', cy: 'darllen' },
  'policy manage': { en: 'change', cy: 'newid' },
  'sharing read': { en: 'see who shares with whom', cy: 'gweld pwy sy’n rhannu â phwy' },
  'sharing manage': {
    en: 'set what may be shared',
    cy: 'pennu’r hyn y gellir ei rannu',
  },
  'audit read': { en: 'search', cy: 'chwilio' },
  'audit export': { en: 'export', cy: 'allforio' },
}

const plain = (id: string): Words => ({ en: id, cy: id })

export const resourceTitle = (resource: string): Words =>
  Object.hasOwn(resourceWords, resource)
    ? (resourceWords[resource] ?? plain(resource))
    : plain(resource)

export const actionTitle = (resource: string, action: string): Words => {
  const key = `${resource} ${action}`
  return Object.hasOwn(actionWords, key) ? (actionWords[key] ?? plain(action)) : plain(action)
}
