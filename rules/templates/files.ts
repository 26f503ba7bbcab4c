import { filePolicy } from '../files/policy.ts'
import { asList, asObject, own, step, textsIn, type JsonObject } from './json.ts'
import { kindOf, questionsInside, questionsOf } from './questions.ts'
import type { Answers } from './shown.ts'

/** How many files one answer may name. */
export const mostFiles = ({ maxItems }: JsonObject): number =>
  Math.min(
    typeof maxItems === 'number' ? maxItems : filePolicy.usualInAnswer,
    filePolicy.mostInAnswer,
  )

/** A file that an answer names. */
export interface NamedFile {
  readonly id: string
  /** JSON Pointer into the answers. */
  readonly pointer: string
}

function inAnswer(schema: JsonObject, answer: unknown, pointer: string): NamedFile[] {
  const kind = kindOf(schema)
  if (kind === 'files')
    return textsIn(answer).map((id, index) => ({ id, pointer: pointer + step(index) }))
  const inside = questionsInside(schema)
  if (inside === undefined) return []
  if (kind === 'group')
    return asList(answer).flatMap((entry, index) =>
      inSet(inside, asObject(entry), pointer + step(index)),
    )
  return inSet(inside, asObject(answer), pointer)
}

const inSet = (form: JsonObject, answers: Answers, pointer: string): NamedFile[] =>
  questionsOf(form).flatMap(({ name, schema }) =>
    inAnswer(schema, own(answers, name), pointer + step(name)),
  )

/** Every file that answers to a form name, in the order of its questions. Expects valid answers. */
export const filesNamed = (form: JsonObject, answers: Answers): NamedFile[] =>
  inSet(form, answers, '')
