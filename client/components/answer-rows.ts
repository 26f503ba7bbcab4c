import { asList, asObject, isObject, textsIn } from '../../rules/templates/json.ts'
import type { JsonObject } from '../../rules/templates/json.ts'
import { pageOrder } from '../../rules/templates/page-order.ts'
import { kindOf, optionsOf, questionsInside } from '../../rules/templates/questions.ts'
import { shownQuestions } from '../../rules/templates/shown.ts'
import type { Answers } from '../../rules/templates/shown.ts'

/** One answered question, ready to be read. */
export interface AnswerRow {
  /** The question's names from the outside in. */
  path: readonly string[]
  question: string
  answer: AnswerText
}

export type AnswerText =
  | { kind: 'none' }
  | { kind: 'text'; text: string }
  | { kind: 'date'; date: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'files'; ids: readonly string[] }
  | { kind: 'group'; entries: readonly (readonly AnswerRow[])[] }

/** The shown questions of a form in their order, with what was answered to each. */
export function answerRows(
  form: JsonObject,
  ui: JsonObject,
  answers: Answers,
  path: readonly string[] = [],
): AnswerRow[] {
  const shown = new Map(shownQuestions(form, answers).map((question) => [question.name, question]))
  return pageOrder(form, ui['ui:order']).flatMap((name) => {
    const schema = shown.get(name)?.schema
    if (schema === undefined) return []
    return rowsOf(schema, asObject(ui[name]), answers[name], [...path, name])
  })
}

function rowsOf(
  schema: JsonObject,
  ui: JsonObject,
  answer: unknown,
  path: readonly string[],
): AnswerRow[] {
  const inside = questionsInside(schema)
  if (kindOf(schema) === 'questions' && inside !== undefined) {
    return answerRows(inside, ui, asObject(answer), path)
  }
  const title = schema['title']
  const question = typeof title === 'string' ? title : (path.at(-1) ?? '')
  return [{ path, question, answer: answerText(schema, ui, answer) }]
}

function answerText(schema: JsonObject, ui: JsonObject, answer: unknown): AnswerText {
  if (Array.isArray(answer))
    return answer.length === 0 ? { kind: 'none' } : listed(schema, ui, answer)
  if (typeof answer === 'boolean') return { kind: 'boolean', value: answer }
  if (typeof answer === 'number') return { kind: 'text', text: String(answer) }
  if (typeof answer !== 'string' || answer === '') return { kind: 'none' }
  if (schema['format'] === 'date') return { kind: 'date', date: answer }
  return { kind: 'text', text: titleOf(schema, answer) }
}

function listed(schema: JsonObject, ui: JsonObject, answer: readonly unknown[]): AnswerText {
  const inside = questionsInside(schema)
  if (inside !== undefined) {
    const entries = asList(answer).filter(isObject)
    return {
      kind: 'group',
      entries: entries.map((entry) => answerRows(inside, asObject(ui['items']), entry)),
    }
  }
  if (kindOf(schema) === 'files') return { kind: 'files', ids: textsIn(answer) }
  const items = asObject(schema['items'])
  return { kind: 'list', items: answer.map((item) => titleOf(items, String(item))) }
}

const titleOf = (schema: JsonObject, value: string): string =>
  optionsOf(schema).find((option) => option.const === value)?.title ?? value
