import type { Grant, Identifier, Person, Team, Username } from '../../schemas/types/index.ts'

/** A person at one instant: only the roles they hold then, and the teams of each service area. */
export interface Viewer {
  username: Username
  kind: Person['kind']
  /** Nobody may do anything before they are known, nor after they have left. */
  active: boolean
  grants: readonly Grant[]
  teamsIn: ReadonlyMap<Identifier, readonly Identifier[]>
}

/** Whether a grant counts at this instant: from `from`, and no longer at `until`. */
export const heldAt =
  (at: Date) =>
  ({ from, until }: Pick<Grant, 'from' | 'until'>): boolean =>
    (from === undefined || from <= at) && (until === undefined || at < until)

/** The teams of each service area. */
export const teamsByArea = (
  teams: readonly Pick<Team, 'id' | 'area'>[],
): ReadonlyMap<Identifier, readonly Identifier[]> => {
  const byArea = new Map<Identifier, Identifier[]>()
  for (const team of teams) byArea.set(team.area, [...(byArea.get(team.area) ?? []), team.id])
  return byArea
}

/** Who this person is at this instant; a grant counts from `from`, and no longer at `until`. */
export const viewerOf = (
  person: Pick<Person, '_id' | 'kind' | 'active' | 'grants'>,
  teamsIn: Viewer['teamsIn'],
  at: Date,
): Viewer => ({
  username: person._id,
  kind: person.kind,
  active: person.active,
  grants: person.grants.filter(heldAt(at)),
  teamsIn,
})
