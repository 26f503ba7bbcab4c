import type { Fault } from '../../schemas/types/index.ts'
import { formatNamed } from './formats/index.ts'
import { asObject, asText, step, stepsOf, type JsonObject } from './json.ts'
import { kindOf, questionNamed, questionsInside } from './questions.ts'
import { faultWords, filled, type FaultWords, type Language } from './words.ts'

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

type Told = (words: FaultWords, place: Place, params: JsonObject, language: Language) => string

const limited =
  (name: keyof FaultWords): Told =>
  (words, place, params) =>
    filled(words[name], place.title, params['limit'])

const missingWords: Partial<Record<string, keyof FaultWords>> = {
  choice: 'missingChoice',
  boolean: 'missingChoice',
  choices: 'missingChoices',
  group: 'missingGroup',
}

const missing: Told = (words, { schema, title }) =>
  asText(schema['x-missing']) ??
  filled(words[missingWords[kindOf(schema) ?? 'text'] ?? 'missing'], title)

const typeWords: Partial<Record<string, keyof FaultWords>> = {
  string: 'notText',
  number: 'notNumber',
  integer: 'notWhole',
  boolean: 'notYesNo',
  array: 'notList',
  object: 'notSet',
}

/** What each keyword says when an answer fails it. Keywords that only lead to others say nothing. */
const told: Readonly<Record<string, Told>> = {
  required: missing,
  minLength: (words, place, params, language) =>
    params['limit'] === 1
      ? missing(words, place, params, language)
      : limited('tooShort')(words, place, params, language),
  minItems: (words, place, params, language) =>
    params['limit'] === 1
      ? missing(words, place, params, language)
      : limited('tooFew')(words, place, params, language),
  type: (words, { schema, title }, params) =>
    filled(
      words[
        kindOf(schema) === 'choice' ? 'notOffered' : (typeWords[String(params['type'])] ?? 'wrong')
      ],
      title,
    ),
  enum: limited('notOffered'),
  const: (words, { title }, params) =>
    filled(params['allowedValue'] === false ? words.mustBeNo : words.mustBeYes, title),
  format: (words, { title }, params, language) =>
    filled(formatNamed(params['format'])?.wrong[language] ?? words.wrong, title),
  pattern: (words, { schema, title }) =>
    asText(schema['x-pattern']) ?? filled(words.pattern, title),
  maxLength: limited('tooLong'),
  minimum: limited('tooSmall'),
  maximum: limited('tooLarge'),
  exclusiveMinimum: limited('notAbove'),
  exclusiveMaximum: limited('notBelow'),
  multipleOf: (words, { title }, params) => filled(words.notMultiple, title, params['multipleOf']),
  maxItems: limited('tooMany'),
  uniqueItems: limited('twice'),
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

/**
 * What is wrong with the answers, in words that help: JSON Pointers into the answers, the first
 * fault of each place, in the order that the validator found them, 200 at most. The form is in the
 * reader's language, so that the titles are.
 */
export function faultsFromAjv(
  errors: readonly AjvError[] | null | undefined,
  form: JsonObject,
  language: Language,
): Fault[] {
  const faults = new Map<string, Fault>()
  for (const error of errors ?? []) {
    const tell = Object.hasOwn(told, error.keyword) ? told[error.keyword] : undefined
    const pointer = pointerOf(error)
    if (tell === undefined || faults.has(pointer)) continue
    const message = tell(
      faultWords[language],
      placeOf(form, pointer),
      asObject(error.params),
      language,
    )
    faults.set(pointer, { pointer, message, code: error.keyword })
    if (faults.size === mostFaults) break
  }
  return [...faults.values()]
}
