import { asObject, own, type JsonObject } from './json.ts'
import { kindOf, optionsOf, questionsOf } from './questions.ts'
import { keepShownAnswers, type Answers } from './shown.ts'

const longest = 200

const titleOf = (schema: JsonObject, value: unknown): string =>
  optionsOf(schema).find((option) => option.const === value)?.title ?? String(value)

function spoken(schema: JsonObject, answer: unknown): string {
  switch (kindOf(schema)) {
    case 'text':
    case 'number':
      return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''
    case 'choice':
      return typeof answer === 'string' ? titleOf(schema, answer) : ''
    case 'choices':
      return Array.isArray(answer)
        ? answer.map((value) => titleOf(asObject(schema['items']), value)).join(', ')
        : ''
    case 'boolean':
      return answer === true && typeof schema['title'] === 'string' ? schema['title'] : ''
    default:
      return ''
  }
}

function parts(form: JsonObject, answers: Answers): string[] {
  return questionsOf(form).flatMap(({ name, schema }) => {
    if (schema['x-personal'] === true) return []
    const answer = own(answers, name)
    if (kindOf(schema) === 'questions') return parts(schema, asObject(answer))
    return schema['x-summary'] === true && answer !== undefined ? [spoken(schema, answer)] : []
  })
}

const inOneLine = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

/**
 * What lists show of the answers: those to the shown questions marked `x-summary`, in the order of
 * the form, in one line of at most 200 characters; never personal data. Empty if no such question
 * was answered.
 */
export function summaryOf(form: JsonObject, answers: Answers): string {
  const line = parts(form, keepShownAnswers(form, answers))
    .map(inOneLine)
    .filter((part) => part !== '')
    .join(', ')
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`
}
