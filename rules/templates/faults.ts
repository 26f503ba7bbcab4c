import type { Fault } from '../../schemas/types/index.ts'
import { formatNamed } from './formats/index.ts'
import { dateFault } from './date-fault.ts'
import { asObject, asText, own, step, stepsOf, type JsonObject } from './json.ts'
import { kindOf, questionNamed, questionsInside } from './questions.ts'
import type { Language } from '../words/language.ts'
import { faultWords, filled, type FaultWords } from './words.ts'

/** What ajv tells of one failure; both its compiled and its standalone functions tell it so. */
export interface AjvError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: object
}

interface Place {
  readonly schema: JsonObject
  readonly title: string
}

/** The question that a pointer into the answers leads to. */
function placeOf(form: JsonObject, pointer: string): Place {
  let schema: JsonObject = form
  let title = ''
  for (const name of stepsOf(pointer)) {
    if (schema['type'] === 'array') {
      schema = asObject(schema['items'])
      continue
    }
    const questions = questionsInside(schema) ?? schema
    schema = questionNamed(questions, name) ?? {}
    title = asText(schema['title']) ?? name
  }
  return { schema, title }
}

interface Failure {
  readonly place: Place
  readonly params: JsonObject
  readonly answer: unknown
  readonly language: Language
}

type Told = (words: FaultWords, failure: Failure) => string

const limited =
  (name: keyof FaultWords): Told =>
  (words, { place, params }) =>
    filled(words[name], place.title, params['limit'])

const missingWords: Partial<Record<string, keyof FaultWords>> = {
  choice: 'missingChoice',
  boolean: 'missingChoice',
  choices: 'missingChoices',
  group: 'missingGroup',
  files: 'missingFiles',
}

const missing: Told = (words, { place: { schema, title } }) =>
  asText(schema['x-missing']) ??
  filled(words[missingWords[kindOf(schema) ?? 'text'] ?? 'missing'], title)

/** A text that must not be empty is missing; one that must be longer is too short. */
const shorter: Told = (words, failure) =>
  failure.params['limit'] === 1 ? missing(words, failure) : limited('tooShort')(words, failure)

/** Files have words of their own; what is said of other lists speaks of answers. */
const listed =
  (name: keyof FaultWords, ofFiles: keyof FaultWords): Told =>
  (words, failure) =>
    limited(kindOf(failure.place.schema) === 'files' ? ofFiles : name)(words, failure)

/** A list that must not be empty is missing; one that must be longer has too few. */
const fewerThan: Told = (words, failure) =>
  failure.params['limit'] === 1
    ? missing(words, failure)
    : listed('tooFew', 'tooFewFiles')(words, failure)

const typeWords: Partial<Record<string, keyof FaultWords>> = {
  string: 'notText',
  number: 'notNumber',
  integer: 'notWhole',
  boolean: 'notYesNo',
  array: 'notList',
  object: 'notSet',
}

const typed: Told = (words, { place: { schema, title }, params }) => {
  const name = kindOf(schema) === 'choice' ? 'notOffered' : typeWords[String(params['type'])]
  return filled(words[name ?? 'wrong'], title)
}

const formatted: Told = (words, { place, params, answer, language }) => {
  const format = formatNamed(params['format'])
  return (
    (format?.name === 'date' ? dateFault(answer, place.title, words, language) : undefined) ??
    filled(format?.wrong[language] ?? words.wrong, place.title)
  )
}

/** What each keyword says when an answer fails it. Keywords that only lead to others say nothing. */
const told: Readonly<Record<string, Told>> = {
  required: missing,
  minLength: shorter,
  minItems: fewerThan,
  type: typed,
  enum: limited('notOffered'),
  const: (words, { place, params }) =>
    filled(params['allowedValue'] === false ? words.mustBeNo : words.mustBeYes, place.title),
  format: formatted,
  pattern: (words, { place: { schema, title } }) =>
    asText(schema['x-pattern']) ?? filled(words.pattern, title),
  maxLength: limited('tooLong'),
  minimum: limited('tooSmall'),
  maximum: limited('tooLarge'),
  exclusiveMinimum: limited('notAbove'),
  exclusiveMaximum: limited('notBelow'),
  multipleOf: (words, { place, params }) =>
    filled(words.notMultiple, place.title, params['multipleOf']),
  maxItems: listed('tooMany', 'tooManyFiles'),
  uniqueItems: listed('twice', 'fileTwice'),
  additionalProperties: limited('unknown'),
  'false schema': limited('unknown'),
}

/** Where the answer that failed stands, or should stand. */
function pointerOf({ instancePath, params }: AjvError): string {
  const { missingProperty, additionalProperty } = asObject(params)
  const name = asText(missingProperty) ?? asText(additionalProperty)
  return name === undefined ? instancePath : instancePath + step(name)
}

const mostFaults = 200

const answerAt = (answers: unknown, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>(
    (at, name) => (Array.isArray(at) ? at[Number(name)] : own(asObject(at), name)),
    answers,
  )

/**
 * What is wrong with the answers, in words that help: JSON Pointers into the answers, the first
 * fault of each place, in the order that the validator found them, 200 at most. The form is in the
 * reader's language, so that the titles are. With the answers at hand, dates that do not exist are
 * called by their names.
 */
export function faultsFromAjv(
  errors: readonly AjvError[] | null | undefined,
  form: JsonObject,
  language: Language,
  answers?: unknown,
): Fault[] {
  const faults = new Map<string, Fault>()
  for (const error of errors ?? []) {
    const tell = Object.hasOwn(told, error.keyword) ? told[error.keyword] : undefined
    const pointer = pointerOf(error)
    if (tell === undefined || faults.has(pointer)) continue
    const message = tell(faultWords[language], {
      place: placeOf(form, pointer),
      params: asObject(error.params),
      answer: answerAt(answers, pointer),
      language,
    })
    faults.set(pointer, { pointer, message, code: error.keyword })
    if (faults.size === mostFaults) break
  }
  return [...faults.values()]
}
