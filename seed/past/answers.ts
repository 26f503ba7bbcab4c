import { conditionHolds, type ResolvedTemplate } from '../../rules/templates/index.ts'
import { asObject, type JsonObject } from '../../rules/templates/json.ts'
import { alwaysAsked, branchesOf, kindOf, optionsOf } from '../../rules/templates/questions.ts'
import { phrasesFor, streetsOf, withFigures } from './phrases.ts'
import type { Random } from './random.ts'
import { aheadDates, numbersFor, weightsFor } from './tendencies.ts'

/** What an answer depends on besides the question. */
export interface Asked {
  readonly random: Random
  readonly category: string
  readonly ward: string
  readonly at: Date
}

/** The answer to one question, given those before it in its set. */
type Answer = (asked: Asked, before: Readonly<Record<string, unknown>>) => unknown
interface AskedQuestion {
  readonly name: string
  readonly required: boolean
  readonly answer: Answer
}
interface AskedSet {
  readonly always: readonly AskedQuestion[]
  readonly branches: readonly { readonly condition: unknown; readonly then: AskedQuestion[] }[]
}

const dayOf = (at: Date, daysLater: number): string =>
  new Date(at.getTime() + daysLater * 86_400_000).toISOString().slice(0, 10)

const formatted: Readonly<Record<string, (name: string, asked: Asked) => string>> = {
  date: (name, { random, at }) =>
    dayOf(at, aheadDates.has(name) ? random.between(5, 60) : -random.between(0, 20)),
  phone: (_, { random }) => `07700 900${random.between(100, 999)}`,
  email: (_, { random }) => `resident${random.between(100, 999)}@post.example`,
  postcode: (_, { random }) => withFigures(`AW${random.between(1, 9)} {9}{A}{A}`, random),
}

const textAnswer =
  (name: string, schema: JsonObject): Answer =>
  (asked, before) => {
    const { random, category, ward } = asked
    const format = schema['format']
    const written = typeof format === 'string' ? formatted[format] : undefined
    if (written !== undefined) return written(name, asked)
    if (name === 'street') return random.pick(streetsOf(ward))
    const phrases = phrasesFor(category, name, before)
    return phrases.length === 0 ? undefined : withFigures(random.pick(phrases), random)
  }

const numberAnswer =
  (name: string, schema: JsonObject): Answer =>
  ({ random }) => {
    const least = Number(schema['minimum'] ?? 0)
    const [from, to] = numbersFor[name] ?? [least, least + 5]
    // Small numbers are commoner than large ones.
    const number = from + (to - from) * random.next() ** 1.7
    return name === 'depth' || name === 'limit'
      ? Math.round(number / 10) * 10 || from
      : Math.round(number)
  }

type Weighed = readonly (readonly [string, number])[]

/** The choices with their weights, worked out once for each category and month. */
const weighed = (name: string, schema: JsonObject) => {
  const values = optionsOf(schema).map((option) => option.const)
  const known = new Map<string, Weighed>()
  return ({ category, at }: Asked): Weighed => {
    const month = at.getUTCMonth()
    const key = `${category} ${month}`
    const found = known.get(key)
    if (found !== undefined) return found
    const weights = weightsFor(category, name, month)
    const made = values.map((value) => [value, weights[value] ?? 1] as const)
    known.set(key, made)
    return made
  }
}

const choiceAnswer = (name: string, schema: JsonObject): Answer => {
  const choices = weighed(name, schema)
  return (asked) => asked.random.weighted(choices(asked))
}

const choicesAnswer = (name: string, schema: JsonObject): Answer => {
  const choices = weighed(name, asObject(schema['items']))
  return (asked) => {
    const weights = choices(asked)
    const first = asked.random.weighted(weights)
    const second = asked.random.chance(0.35) ? asked.random.weighted(weights) : first
    return [...new Set([first, second])]
  }
}

const groupAnswer = (schema: JsonObject): Answer => {
  const set = askedSet(asObject(schema['items']))
  return (asked) =>
    Array.from({ length: asked.random.chance(0.3) ? 2 : 1 }, () => answersIn(set, asked))
}

function answerTo(name: string, schema: JsonObject): Answer {
  switch (kindOf(schema)) {
    case 'choice':
      return choiceAnswer(name, schema)
    case 'choices':
      return choicesAnswer(name, schema)
    case 'number':
      return numberAnswer(name, schema)
    case 'boolean':
      return ({ random }) => random.chance(0.5)
    case 'group':
      return groupAnswer(schema)
    case 'questions': {
      const set = askedSet(schema)
      return (asked) => answersIn(set, asked)
    }
    default:
      return textAnswer(name, schema)
  }
}

/** Nobody took pictures of what is invented: files are left out. */
function questionsIn(part: JsonObject): AskedQuestion[] {
  const required = part['required']
  return Object.entries(asObject(part['properties']))
    .filter(([, schema]) => kindOf(asObject(schema)) !== 'files')
    .map(([name, schema]) => ({
      name,
      required: Array.isArray(required) && required.includes(name),
      answer: answerTo(name, asObject(schema)),
    }))
}

const askedSet = (form: JsonObject): AskedSet => ({
  always: questionsIn(form).filter(({ name }) => alwaysAsked(form).includes(name)),
  branches: branchesOf(form).map(({ condition, then }) => ({ condition, then: questionsIn(then) })),
})

/** How often a question that may be left out is answered. */
const readily = 0.5

function answersIn(set: AskedSet, asked: Asked): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  const give = ({ name, required, answer }: AskedQuestion) => {
    if (!required && !asked.random.chance(readily)) return
    const given = answer(asked, answers)
    if (given !== undefined) answers[name] = given
  }
  set.always.forEach(give)
  for (const { condition, then } of set.branches)
    if (conditionHolds(condition, answers)) then.forEach(give)
  return answers
}

/** What a member could have answered to a template whose blocks are written out. Prepared once, drawn often. */
export function answersTo({ form }: ResolvedTemplate): (asked: Asked) => Record<string, unknown> {
  const set = askedSet(form)
  return (asked) => answersIn(set, asked)
}
