import { formatNamed } from '../../rules/templates/formats/index.ts'
import { asList, asObject, isObject, type JsonObject } from '../../rules/templates/json.ts'
import { kindOf, questionsInside, type QuestionKind } from '../../rules/templates/questions.ts'
import { keepShownAnswers, shownQuestions, type Answers } from '../../rules/templates/shown.ts'

function tidyText(schema: JsonObject, answer: unknown): unknown {
  if (typeof answer !== 'string') return answer
  const format = formatNamed(schema['format'])
  const text = answer.trim()
  if (text === '') return undefined
  return format !== undefined && format.pattern.test(text) ? format.tidy(text) : text
}

/** How many entries a repeated group shows at least, touched or not: as many as it must have. */
export const fewestEntries = (schema: JsonObject, required: boolean): number =>
  Number(schema['minItems'] ?? (required ? 1 : 0))

type Tidier = (schema: JsonObject, answer: unknown, required: boolean) => unknown

const notEmpty: Tidier = (_schema, answer) => (asList(answer).length === 0 ? undefined : answer)

/** How an answer of each kind is sent; undefined where there is nothing to send. */
const tidiers: Partial<Record<QuestionKind, Tidier>> = {
  text: tidyText,
  number: tidyText,
  choices: notEmpty,
  files: notEmpty,
  group: (schema, answer, required) => {
    const given = asList(answer)
    const length = Math.max(given.length, fewestEntries(schema, required))
    const entries = Array.from({ length }, (_, at) =>
      tidySet(questionsInside(schema) ?? {}, asObject(given[at])),
    )
    return entries.length === 0 ? undefined : entries
  },
  // An empty set is sent where one is required, so that the faults name the questions inside.
  questions: (schema, answer, required) => {
    const set = tidySet(schema, asObject(answer))
    return required || Object.keys(set).length > 0 ? set : undefined
  },
}

function tidy(schema: JsonObject, answer: unknown, required: boolean): unknown {
  const kind = kindOf(schema)
  const tidier = kind === undefined ? undefined : tidiers[kind]
  return tidier === undefined ? answer : tidier(schema, answer, required)
}

function tidySet(form: JsonObject, answers: Answers): Answers {
  const known = new Map(shownQuestions(form, answers).map((question) => [question.name, question]))
  const names = new Set([...known.keys(), ...Object.keys(answers)])
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const question = known.get(name)
      if (question === undefined) return [[name, answers[name]]]
      const answer = tidy(question.schema, answers[name], question.required)
      return answer === undefined ? [] : [[name, answer]]
    }),
  )
}

/**
 * The answers as they are sent: those to shown questions only, without empty ones, texts trimmed,
 * postcodes and the like in the manner they are kept. What cannot be read stays as it was typed, so
 * that the validator can say what is wrong with it.
 */
export const answersToSubmit = (form: JsonObject, answers: Answers): Answers =>
  keepShownAnswers(form, tidySet(form, keepShownAnswers(form, answers)))

const isNothing = (answer: unknown): boolean =>
  answer === undefined ||
  answer === '' ||
  (Array.isArray(answer) ? answer.every(isNothing) : isObject(answer) && isBlank(answer))

/** Says whether nothing has been answered at all: empty sets and entries are no answers. */
export const isBlank = (answers: Answers): boolean => Object.values(answers).every(isNothing)
