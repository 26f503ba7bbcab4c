import type { Facts } from '../../schemas/types/index.ts'
import type { FactTypes } from '../conditions/index.ts'
import { asObject, isObject, own, type JsonObject } from './json.ts'
import { oncePer } from './once-per.ts'
import { kindOf, optionsOf, questionsOf } from './questions.ts'
import { keepShownAnswers, type Answers } from './shown.ts'

type FactType = FactTypes[string]

/** A fact that rules may use: its field, its type, and the steps to its answer. */
interface AnswerFact {
  readonly field: string
  readonly type: FactType
  readonly steps: readonly string[]
}

const valuesOf = (schema: JsonObject) => optionsOf(schema).map((option) => option.const)

function typeOf(schema: JsonObject): FactType | undefined {
  switch (kindOf(schema)) {
    case 'text':
      return { type: schema['format'] === 'date' ? 'date' : 'text' }
    case 'choice':
      return { type: 'choice', choices: valuesOf(schema) }
    case 'choices':
      return { type: 'choices', choices: valuesOf(asObject(schema['items'])) }
    case 'number':
      return { type: 'number' }
    case 'boolean':
      return { type: 'boolean' }
    default:
      return undefined
  }
}

/** The facts of a form: `answers.<question>`, `answers.<set>.<question>`, or `answers.<x-fact>`. */
function answerFacts(form: JsonObject, above: readonly string[] = []): AnswerFact[] {
  return questionsOf(form).flatMap(({ name, schema }) => {
    const steps = [...above, name]
    if (kindOf(schema) === 'questions') return answerFacts(schema, steps)
    const type = typeOf(schema)
    const renamed = schema['x-fact']
    const field = typeof renamed === 'string' ? renamed : steps.join('.')
    return type === undefined ? [] : [{ field: `answers.${field}`, type, steps }]
  })
}

const factsOf = oncePer((form: JsonObject): readonly AnswerFact[] => answerFacts(form))

/** The facts that rules may use of this form, each with its type. Repeated groups and files are none. */
export const factTypes = (form: JsonObject): FactTypes =>
  Object.fromEntries(factsOf(form).map(({ field, type }) => [field, type]))

/**
 * Where each fact is stored in an enquiry, as a path for a MongoDB filter: `answers.depth` for a
 * question with `x-fact: "depth"` that asks `howDeep` is stored at `answers.howDeep`.
 */
export const factPaths = (form: JsonObject): Readonly<Record<string, string>> =>
  Object.fromEntries(
    factsOf(form).map(({ field, steps }) => [field, ['answers', ...steps].join('.')]),
  )

const answerAt = (answers: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((at, name) => (isObject(at) ? own(at, name) : undefined), answers)

/**
 * What rules may know of the answers: the shown ones alone, under their `x-fact` where they have
 * one, otherwise under their own name (inside their set of questions, if they are in one).
 */
export const factsFromAnswers = (
  form: JsonObject,
  answers: Answers,
): NonNullable<Facts['answers']> => factsFromShown(form, keepShownAnswers(form, answers))

/** The same, of answers that keepShownAnswers has seen already. */
export function factsFromShown(form: JsonObject, shown: Answers): NonNullable<Facts['answers']> {
  const facts: Record<string, unknown> = {}
  for (const { field, steps } of factsOf(form)) {
    const answer = answerAt(shown, steps)
    const [set, name] = field.slice('answers.'.length).split('.')
    if (answer === undefined || set === undefined) continue
    if (name === undefined) facts[set] = answer
    else facts[set] = { ...asObject(facts[set]), [name]: answer }
  }
  return facts
}
