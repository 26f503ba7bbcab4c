import type { Domain } from '../../../schemas/types/index.ts'
import { anyOf, namesIn, type Scope } from '../scope.ts'
import type { Viewer } from '../viewer.ts'

/** A role held in a service area is held in each of its teams. */
const teamsOf = (viewer: Viewer, domains: readonly Domain[]): string[] => [
  ...namesIn(domains, 'team'),
  ...namesIn(domains, 'area').flatMap((area) => viewer.teamsIn.get(area) ?? []),
]

/** The enquiries referred to a team of this person. */
export const ownTeam: Scope = {
  name: 'own-team',
  title: { en: 'enquiries of their teams', cy: 'ymholiadau eu timau' },
  anywhere: false,
  predicate: (viewer, domains, subject) => {
    const teams = teamsOf(viewer, domains)
    return subject.teams.some((team) => teams.includes(team))
  },
  filter: (viewer, domains) => anyOf('teams', teamsOf(viewer, domains)),
  holders: ({ teams }, { areaOf }) => {
    const areas = teams.map(areaOf).filter((area) => area !== undefined)
    return {
      domains: [
        ...teams.map((team): Domain => `team:${team}`),
        ...new Set(areas.map((area): Domain => `area:${area}`)),
      ],
    }
  },
  sentence: (language, title) =>
    language === 'cy' ? `Mae gyda ${title}, eich tîm chi.` : `It is with ${title}, your team.`,
  told: (language, person, title) =>
    language === 'cy'
      ? `Mae gyda ${title}, lle mae gan ${person} y rôl hon.`
      : `It is with ${title}, where ${person} holds this role.`,
}
