import type { Domain, Enquiry, Grant, PolicyLine, Team } from '../../schemas/types/index.ts'
import type { Subject } from '../../rules/access/scope.ts'

/** How large the council is whose keys are measured. */
export interface Scale {
  /** Grants in the whole council; each person holds two to three. */
  readonly grants: number
  readonly teams: number
  readonly areas: number
}

export interface CouncilOfGrants {
  readonly people: ReadonlyMap<string, readonly Grant[]>
  readonly teams: readonly Pick<Team, 'id' | 'area'>[]
}

/** People of many roles in teams and areas spread evenly: the same ones each time. */
export function councilOf({ grants, teams, areas }: Scale): CouncilOfGrants {
  const people = new Map<string, Grant[]>()
  const roles = ['officer', 'team-lead', 'member', 'support', 'service-manager'] as const
  const domains: Readonly<Record<(typeof roles)[number], (at: number) => Domain>> = {
    officer: (at) => `team:team-${at % teams}`,
    'team-lead': (at) => `team:team-${(at * 7) % teams}`,
    member: (at) => `ward:ward-${at % 100}`,
    support: (at) => `member:person-${at % 500}`,
    'service-manager': (at) => `area:area-${at % areas}`,
  }
  for (let at = 0; at < grants; at += 1) {
    const person = `person-${Math.floor(at / 2.5)}`
    const role = roles[at % roles.length] ?? 'officer'
    people.set(person, [...(people.get(person) ?? []), { role, domain: domains[role](at) }])
  }
  return {
    people,
    teams: Array.from({ length: teams }, (_, at) => ({
      id: `team-${at}`,
      area: `area-${at % areas}`,
    })),
  }
}

/** A page of enquiries, every other one with one of these teams. */
export const pageOf = (length: number, own: readonly string[]): Subject[] =>
  Array.from({ length }, (_, at): Pick<Enquiry, keyof Subject> => ({
    member: `person-${at * 13}`,
    ward: `ward-${at % 100}`,
    area: `area-${at % 7}`,
    teams: [at % 2 === 0 ? (own[at % own.length] ?? '') : `team-${at * 3 + 1}`],
    partners: [],
    officers: [],
    restricted: false,
  }))

/** What the yardstick is asked for one enquiry: may the person read it as its team's? */
export const question = (person: string, { teams }: Subject): string[] => [
  person,
  `team:${teams[0] ?? ''}`,
  'enquiry',
  'read',
  'own-team+not-restricted',
]

/** The same of ours: only what officers have counts, since the yardstick is asked of nothing else. */
export const isAsked = ({ role, resource, action, scope }: PolicyLine): boolean =>
  resource !== 'enquiry' ||
  action !== 'read' ||
  (scope === 'own-team+not-restricted' && ['officer', 'team-lead'].includes(role))
