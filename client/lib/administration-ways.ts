import type { Me } from '../../schemas/types/index.ts'
import { mayAdminister } from './administers.ts'
import type { Administering } from './administers.ts'

/** The parts of administration: where each is, and who may open it. */
const ways = {
  people: { to: '/administration/people', needs: 'people read' },
  wards: { to: '/administration/wards', needs: 'sharing read' },
  roles: { to: '/administration/roles', needs: 'policy read' },
  access: { to: '/administration/access', needs: 'grants explain' },
  audit: { to: '/administration/audit', needs: 'audit read' },
} as const satisfies Record<string, { to: string; needs: Administering }>

export type AdministrationPart = keyof typeof ways

const parts: readonly AdministrationPart[] = ['people', 'wards', 'roles', 'access', 'audit']

/** The parts that somebody may open; none for most people. */
export const administrationOf = (me: Me): { part: AdministrationPart; to: string }[] =>
  parts
    .filter((part) => mayAdminister(me, ways[part].needs))
    .map((part) => ({ part, to: ways[part].to }))
