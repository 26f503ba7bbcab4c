import type { AuditKind } from '../../schemas/types/index.ts'
import type { Words } from '../words/words.ts'

/** What each kind of entry is called. */
export const auditKinds: Readonly<Record<AuditKind, Words>> = {
  'person-added': { en: 'Person added', cy: 'Ychwanegwyd person' },
  'person-changed': { en: 'Person changed', cy: 'Newidiwyd person' },
  'person-deactivated': { en: 'Person deactivated', cy: 'Dadactifadwyd person' },
  'person-reactivated': { en: 'Person reactivated', cy: 'Ailactifadwyd person' },
  'grants-changed': { en: 'Roles of a person changed', cy: 'Newidiwyd rolau person' },
  'policy-changed': {
    en: 'What roles may do changed',
    cy: 'Newidiwyd yr hyn y caiff rolau ei wneud',
  },
  'casework-shared': { en: 'Casework shared', cy: 'Rhannwyd gwaith achos' },
  'casework-unshared': {
    en: 'Sharing of casework stopped',
    cy: 'Rhoddwyd y gorau i rannu gwaith achos',
  },
  'ward-changed': {
    en: 'What may be shared in a ward changed',
    cy: 'Newidiwyd yr hyn y gellir ei rannu mewn ward',
  },
  'identity-read': { en: 'Personal data read', cy: 'Darllenwyd data personol' },
  'people-exported': { en: 'People exported', cy: 'Allforiwyd pobl' },
  'audit-exported': { en: 'Audit exported', cy: 'Allforiwyd yr archwiliad' },
}
