import type { Identifier, Person, Username } from '../../schemas/types/index.ts'

/** A member, and the support officer who acts for them if there is one. */
export interface CastMember {
  readonly username: Username
  readonly kind: 'councillor' | 'mp'
  readonly support: Username | undefined
}

/** Who plays which part in past enquiries. */
export interface Cast {
  membersOf(ward: Identifier): readonly (readonly [CastMember, number])[]
  officersOf(team: Identifier): readonly Username[] | undefined
  /** The same, with the share of the team's work that each has. */
  sharesIn(team: Identifier): readonly (readonly [Username, number])[]
  leadOf(team: Identifier): Username | undefined
  peopleOf(partner: Identifier): readonly Username[]
}

/** Officers for trying out have more to do than others, so that there is something to see. */
const shareOfOfficer = ({ demonstration }: Person) => (demonstration === true ? 3 : 1)

/** How much of a ward's casework each of its members has, the first in the list most; the MP little. */
const shares = [5, 3.5, 2.5]
const shareOfMp = 0.8

const domainsOf = (person: Person, role: string, kind: string): string[] =>
  person.grants
    .filter((grant) => grant.role === role && grant.domain.startsWith(`${kind}:`))
    .map((grant) => grant.domain.slice(kind.length + 1))

function byDomain(people: readonly Person[], role: string, kind: string): Map<string, Person[]> {
  const found = new Map<string, Person[]>()
  for (const person of people)
    for (const domain of domainsOf(person, role, kind))
      found.set(domain, [...(found.get(domain) ?? []), person])
  return found
}

const usernames = (people: readonly Person[]): Username[] => people.map(({ _id }) => _id)

const memberFrom =
  (support: ReadonlyMap<string, Person[]>) =>
  ({ _id, kind }: Person): CastMember => ({
    username: _id,
    kind: kind === 'mp' ? 'mp' : 'councillor',
    support: support.get(_id)?.[0]?._id,
  })

/** The council's people by the parts they play. */
export function castOf(people: readonly Person[]): Cast {
  const castMember = memberFrom(byDomain(people, 'support', 'member'))
  const members = new Map(
    [...byDomain(people, 'member', 'ward')].map(([ward, all]) => [
      ward,
      all.map((person, index) => {
        const share = person.kind === 'mp' ? shareOfMp : (shares[index] ?? 1)
        return [castMember(person), share] as const
      }),
    ]),
  )
  const partners = byDomain(people, 'partner', 'partner')
  const leads = byDomain(people, 'team-lead', 'team')
  const teams = byDomain(people, 'officer', 'team')
  const officers = new Map([...teams].map(([team, all]) => [team, usernames(all)]))
  const work = new Map(
    [...teams].map(([team, all]) => [
      team,
      all.map((person) => [person._id, shareOfOfficer(person)] as const),
    ]),
  )
  return {
    membersOf: (ward) => members.get(ward) ?? [],
    officersOf: (team) => officers.get(team),
    sharesIn: (team) => work.get(team) ?? [],
    leadOf: (team) => leads.get(team)?.[0]?._id,
    peopleOf: (partner) => usernames(partners.get(partner) ?? []),
  }
}
