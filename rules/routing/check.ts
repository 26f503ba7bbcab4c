import type { Fault, Placement, Routing } from '../../schemas/types/index.ts'
import type { Language } from '../words/language.ts'
import { checkCondition, type FactTypes, type Saying } from '../conditions/index.ts'
import { OTHERWISE } from './decision.ts'
import { says } from './faults.ts'

/** What a routing table may refer to. */
interface RoutingReferences {
  types: FactTypes
  teams: readonly { id: string }[]
  partners: readonly { id: string }[]
}

/**
 * What is wrong with a routing table, with JSON Pointers into it: conditions that cannot be used,
 * rules of one name, teams and partners that there are not. Rules that can never match are looked
 * for elsewhere.
 */
export function checkRouting(
  routing: Routing,
  { types, teams, partners }: RoutingReferences,
  language: Language = 'en',
): Fault[] {
  const faults: Fault[] = []
  const add = (pointer: string, { words, code }: Saying) => {
    faults.push({ pointer, message: words[language], code })
  }
  const known = { teams: idsOf(teams), partners: idsOf(partners) }
  const seen = new Map<string, number>()
  routing.rules.forEach((rule, index) => {
    const pointer = `/rules/${index}`
    const name = checkName(rule.id, index, seen)
    if (name) add(`${pointer}/id`, name)
    for (const fault of checkCondition(rule.when, types, language)) {
      faults.push({ ...fault, pointer: `${pointer}/when${fault.pointer}` })
    }
    checkPlacement(rule.then, known, (at, saying) => add(`${pointer}/then${at}`, saying))
  })
  checkPlacement(routing.otherwise, known, (at, saying) => add(`/otherwise${at}`, saying))
  return faults
}

const idsOf = (ones: readonly { id: string }[]): Set<string> => new Set(ones.map((one) => one.id))

function checkName(id: string, index: number, seen: Map<string, number>): Saying | undefined {
  if (id === OTHERWISE) return says.reservedRule(id)
  const first = seen.get(id)
  if (first !== undefined) return says.duplicateRule(id, first)
  seen.set(id, index)
  return undefined
}

interface Known {
  teams: ReadonlySet<string>
  partners: ReadonlySet<string>
}

function checkPlacement(
  { team, also = [], partner }: Placement,
  known: Known,
  add: (pointer: string, saying: Saying) => void,
) {
  if (!known.teams.has(team)) add('/team', says.unknownTeam(team))
  also.forEach((further, index) => {
    if (!known.teams.has(further)) add(`/also/${index}`, says.unknownTeam(further))
    else if (further === team || also.indexOf(further) < index) {
      add(`/also/${index}`, says.repeatedTeam(further))
    }
  })
  if (partner !== undefined && !known.partners.has(partner)) {
    add('/partner', says.unknownPartner(partner))
  }
}
