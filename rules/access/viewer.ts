import type { Grant, Identifier, Person, Team, Username } from '../../schemas/types/index.ts'
import { heldAt } from './held-at.ts'
import { type Neighbourhood, neighbourhoodsOf, type Wards, wardsWith } from './wards.ts'

export { heldAt }

/** A person at one instant: only the roles they hold then, and the teams of each service area. */
export interface Viewer {
  username: Username
  kind: Person['kind']
  /** Nobody may do anything before they are known, nor after they have left. */
  active: boolean
  grants: readonly Grant[]
  teamsIn: ReadonlyMap<Identifier, readonly Identifier[]>
  /** The wards of a member at that instant: of this person, or of somebody for whom they act. */
  neighbourhoods: (member: Username) => readonly Neighbourhood[]
}

/** What a person is looked at in: the council as it is. */
export interface Surroundings {
  readonly teamsIn: Viewer['teamsIn']
  readonly wards: Wards
}

/** Nothing around. */
export const nowhere: Surroundings = { teamsIn: new Map(), wards: wardsWith([]) }

/** The teams of each service area. */
export const teamsByArea = (
  teams: readonly Pick<Team, 'id' | 'area'>[],
): ReadonlyMap<Identifier, readonly Identifier[]> => {
  const byArea = new Map<Identifier, Identifier[]>()
  for (const team of teams) byArea.set(team.area, [...(byArea.get(team.area) ?? []), team.id])
  return byArea
}

type Known = Pick<Person, '_id' | 'kind' | 'active' | 'grants' | 'receives'>

/** Who this person is at this instant; a grant counts from `from`, and no longer at `until`. */
export const viewerOf = (person: Known, { teamsIn, wards }: Surroundings, at: Date): Viewer => {
  const found = new Map<Username, Neighbourhood[]>()
  return {
    username: person._id,
    kind: person.kind,
    active: person.active,
    grants: person.grants.filter(heldAt(at)),
    teamsIn,
    neighbourhoods(member) {
      // Of the person themselves what was read last counts; found once it is asked for.
      const known = found.get(member)
      if (known !== undefined) return known
      const whose = member === person._id ? person : wards.byUsername.get(member)
      const neighbourhoods = neighbourhoodsOf(wards, whose, at)
      found.set(member, neighbourhoods)
      return neighbourhoods
    },
  }
}
