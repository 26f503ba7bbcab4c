// A routing table such as a council writes, and facts to decide by it: the same ones every time.
import type { ConditionRule, Facts, Routing, RoutingRule } from '../../schemas/types/index.ts'

export interface Scale {
  categories: number
  wards: number
  rules: number
}

/** 0 ≤ x < 1, the same sequence for the same seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const words = ['flooded', 'collapsed', 'exposed wires', 'gas', 'school', 'hospital']
const notes = [
  'the road is flooded by the school',
  'it has been like this for weeks',
  'please could someone look at it',
  'residents say that it is getting worse',
  'the lamp column has collapsed',
]

/** Rules for the whole council, whatever the category and the ward. */
const GENERAL = 4

/**
 * A few rules spread over the table ask for what no index finds: a word in the notes, a depth
 * anywhere. The rest place a category in a ward, half of them with a depth, a channel or an injury
 * as well. A larger table has as many general rules, and more categories and wards.
 */
export function tableOf({ categories, wards, rules }: Scale): Routing {
  const every = Math.floor(rules / GENERAL)
  return {
    rules: Array.from({ length: rules }, (_, index) =>
      index % every === every - 1
        ? ruleOf(index, general(Math.floor(index / every)))
        : ruleOf(index, placed(index, categories, wards)),
    ),
    otherwise: { team: 'triage' },
  }
}

function ruleOf(index: number, rules: ConditionRule[]): RoutingRule {
  return {
    id: `rule-${index}`,
    when: { combinator: 'and', rules },
    then: { team: `team-${index % 30}` },
    because: `Rule ${index} of the bench`,
  }
}

function general(nth: number): ConditionRule[] {
  return nth % 2 === 0
    ? [{ field: 'answers.notes', operator: 'contains', value: words[nth % words.length] ?? '' }]
    : [
        { field: 'answers.depth', operator: 'between', value: [80 + nth, 90 + nth] },
        { field: 'answers.hurt', operator: '=', value: true },
      ]
}

function placed(index: number, categories: number, wards: number): ConditionRule[] {
  const category = {
    field: 'category',
    operator: '=',
    value: `category-${index % categories}`,
  } as const
  const ward = Math.floor(index / categories) % wards
  const where = { field: 'ward', operator: '=', value: `ward-${ward}` } as const
  const further: ConditionRule[] = [
    { field: 'answers.depth', operator: '>=', value: 10 + (index % 50) },
    { field: 'channel', operator: '!=', value: 'letter' },
    { field: 'answers.hurt', operator: '=', value: index % 2 === 0 },
    { field: 'ward', operator: 'in', value: [`ward-${ward}`, `ward-${(ward + 1) % wards}`] },
  ]
  const also = further[index % 8]
  if (also?.operator === 'in') return [category, also]
  return also ? [category, where, also] : [category, where]
}

/** Enquiries spread over the whole table, some placed by no rule. */
export function factsFor({ categories, wards }: Scale, count: number): Facts[] {
  const next = sequence(20)
  const pick = (below: number) => Math.floor(next() * below)
  return Array.from({ length: count }, () => ({
    category: `category-${pick(categories)}`,
    ward: `ward-${pick(wards)}`,
    channel: (['letter', 'phone', 'email', 'surgery'] as const)[pick(4)] ?? 'other',
    kind: 'service-request',
    answers: {
      depth: pick(100),
      hurt: next() < 0.3,
      notes: `${notes[pick(notes.length)] ?? ''} ${pick(1000)}`,
    },
  }))
}
