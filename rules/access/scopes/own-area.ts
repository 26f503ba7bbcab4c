import type { Domain } from '../../../schemas/types/index.ts'
import { anyOf, namesIn, type Scope } from '../scope.ts'
import { ownTeam } from './own-team.ts'

/**
 * The enquiries of a service area: those raised under it, wherever they went since, and those
 * referred to one of its teams, wherever they came from.
 */
export const ownArea: Scope = {
  name: 'own-area',
  title: { en: 'enquiries of their service areas', cy: 'ymholiadau eu meysydd gwasanaeth' },
  anywhere: false,
  predicate: (viewer, domains, subject) => {
    const areas = namesIn(domains, 'area').map((area) => `area:${area}`)
    return areas.includes(`area:${subject.area}`) || ownTeam.predicate(viewer, areas, subject)
  },
  filter: (viewer, domains) => {
    const areas = namesIn(domains, 'area')
    const raised = anyOf('area', areas)
    const referred = ownTeam.filter(
      viewer,
      areas.map((area) => `area:${area}`),
    )
    return raised && referred ? { $or: [raised, referred] } : raised
  },
  holders: ({ area, teams }, { areaOf }) => {
    const areas = [area, ...teams.map(areaOf)].filter((one) => one !== undefined)
    return { domains: [...new Set(areas)].map((one): Domain => `area:${one}`) }
  },
  sentence: (language, title) =>
    language === 'cy'
      ? `Mae’n perthyn i ${title}, yr ydych yn gyfrifol amdano.`
      : `It belongs to ${title}, which you are responsible for.`,
  told: (language, person, title) =>
    language === 'cy'
      ? `Mae’n perthyn i ${title}, y mae ${person} yn gyfrifol amdano.`
      : `It belongs to ${title}, which ${person} is responsible for.`,
}
