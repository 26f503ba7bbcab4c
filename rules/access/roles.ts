import type { DomainKind, RoleName } from '../../schemas/types/index.ts'
import type { Words } from '../words/words.ts'

interface ShippedRole {
  readonly id: RoleName
  readonly title: Words
  readonly domains: readonly DomainKind[]
}

/** The roles that ship, and where each may be held. */
export const shippedRoles: readonly ShippedRole[] = [
  { id: 'member', title: { en: 'Member', cy: 'Aelod' }, domains: ['ward'] },
  {
    id: 'support',
    title: { en: 'Member support', cy: 'Cymorth i aelodau' },
    domains: ['member'],
  },
  { id: 'officer', title: { en: 'Officer', cy: 'Swyddog' }, domains: ['team', 'area'] },
  {
    id: 'team-lead',
    title: { en: 'Team lead', cy: 'Arweinydd tîm' },
    domains: ['team', 'area'],
  },
  {
    id: 'service-manager',
    title: { en: 'Service manager', cy: 'Rheolwr gwasanaeth' },
    domains: ['area'],
  },
  { id: 'director', title: { en: 'Director', cy: 'Cyfarwyddwr' }, domains: ['area'] },
  { id: 'partner', title: { en: 'Partner', cy: 'Partner' }, domains: ['partner'] },
  { id: 'governance', title: { en: 'Governance', cy: 'Llywodraethu' }, domains: ['council'] },
  { id: 'admin', title: { en: 'Admin', cy: 'Gweinyddwr' }, domains: ['council'] },
]
