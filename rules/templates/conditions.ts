import { asList, isObject, own, sameJson, type JsonObject } from './json.ts'

type Test = (operand: unknown, answer: unknown) => boolean

const ofNumbers =
  (compare: (answer: number, operand: number) => boolean): Test =>
  (operand, answer) =>
    typeof answer !== 'number' || typeof operand !== 'number' || compare(answer, operand)

const typeTests: Readonly<Record<string, (answer: unknown) => boolean>> = {
  string: (answer) => typeof answer === 'string',
  number: (answer) => typeof answer === 'number',
  integer: (answer) => Number.isInteger(answer),
  boolean: (answer) => typeof answer === 'boolean',
  array: (answer) => Array.isArray(answer),
  object: isObject,
  null: (answer) => answer === null,
}

/**
 * The keywords that a show-if may use. Each means what JSON Schema (draft-07) says, so that the
 * browser, the server and the compiled validator always agree: a keyword about numbers holds of
 * anything that is not a number, `properties` of an answer that is not given.
 */
export const showIfTests: Readonly<Record<string, Test>> = {
  const: (operand, answer) => sameJson(operand, answer),
  enum: (operand, answer) => asList(operand).some((value) => sameJson(value, answer)),
  type: (operand, answer) => typeof operand === 'string' && (typeTests[operand]?.(answer) ?? false),
  minimum: ofNumbers((answer, operand) => answer >= operand),
  maximum: ofNumbers((answer, operand) => answer <= operand),
  exclusiveMinimum: ofNumbers((answer, operand) => answer > operand),
  exclusiveMaximum: ofNumbers((answer, operand) => answer < operand),
  minItems: (operand, answer) => !Array.isArray(answer) || answer.length >= Number(operand),
  contains: (operand, answer) =>
    !Array.isArray(answer) || answer.some((entry) => conditionHolds(operand, entry)),
  properties: (operand, answer) =>
    !isObject(operand) ||
    !isObject(answer) ||
    Object.entries(operand).every(
      ([name, test]) => !Object.hasOwn(answer, name) || conditionHolds(test, own(answer, name)),
    ),
  required: (operand, answer) =>
    !isObject(answer) ||
    asList(operand).every((name) => typeof name === 'string' && Object.hasOwn(answer, name)),
  allOf: (operand, answer) => asList(operand).every((test) => conditionHolds(test, answer)),
  anyOf: (operand, answer) => asList(operand).some((test) => conditionHolds(test, answer)),
  not: (operand, answer) => !conditionHolds(operand, answer),
}

/**
 * Says whether the `if` of a show-if holds of the answers (of a form, or of one question inside).
 * Keywords that the profile does not have are ignored; checkTemplate refuses them beforehand.
 */
export function conditionHolds(test: unknown, answers: unknown): boolean {
  if (typeof test === 'boolean') return test
  if (!isObject(test)) return true
  return Object.entries(test).every(
    ([keyword, operand]) =>
      !Object.hasOwn(showIfTests, keyword) || showIfTests[keyword]?.(operand, answers) !== false,
  )
}

/** The names of the questions that decide a show-if, at the level of the form it stands in. */
export function decidingQuestions(test: unknown): string[] {
  const names = new Set<string>()
  const visit = (part: unknown) => {
    if (!isObject(part)) return
    for (const name of Object.keys(propertiesIn(part))) names.add(name)
    for (const name of asList(part['required'])) if (typeof name === 'string') names.add(name)
    for (const entry of [...asList(part['allOf']), ...asList(part['anyOf'])]) visit(entry)
    visit(part['not'])
  }
  visit(test)
  return [...names]
}

const propertiesIn = (part: JsonObject): JsonObject =>
  isObject(part['properties']) ? part['properties'] : {}
