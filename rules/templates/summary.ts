import type { Enquiry, Template } from '../../schemas/types/index.ts'
import { asList, asObject, asText, own, type JsonObject } from './json.ts'
import { localiseTemplate } from './localise.ts'
import { oncePer } from './once-per.ts'
import { kindOf, optionsOf, questionsOf, type QuestionKind } from './questions.ts'
import { keepShownAnswers, type Answers } from './shown.ts'

const longest = 200

/**
 * Between facts, each of which begins with a capital as it does in the form: in no language need a
 * title be changed to stand after it.
 */
const separator = ' · '

const titleOf = (schema: JsonObject, value: unknown): string =>
  optionsOf(schema).find((option) => option.const === value)?.title ?? asText(value) ?? ''

type Speaker = (schema: JsonObject, answer: unknown) => string

const plain: Speaker = (_schema, answer) =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''

/** How an answer of each kind is said in a list; a kind that is not here is never summarised. */
const speakers: Partial<Record<QuestionKind, Speaker>> = {
  text: plain,
  number: plain,
  choice: titleOf,
  choices: (schema, answer) =>
    asList(answer)
      .map((value) => titleOf(asObject(schema['items']), value))
      .join(separator),
  boolean: (schema, answer) => (answer === true ? (asText(schema['title']) ?? '') : ''),
}

const spoken: Speaker = (schema, answer) =>
  speakers[kindOf(schema) ?? 'files']?.(schema, answer) ?? ''

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
export const summaryOf = (form: JsonObject, answers: Answers): string =>
  summaryOfShown(form, keepShownAnswers(form, answers))

/** The same, of answers that keepShownAnswers has seen already. */
function summaryOfShown(form: JsonObject, shown: Answers): string {
  const line = parts(form, shown)
    .map(inOneLine)
    .filter((part) => part !== '')
    .join(separator)
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`
}

/** A template's form in each of its languages: localised once, since every enquiry is summarised. */
const formsOf = oncePer((template: Template) =>
  Object.keys(template.translations ?? {}).map(
    (language) => [language, localiseTemplate(template, language).form] as const,
  ),
)

/**
 * The summary in English and in each language that the template (its blocks written out) is
 * translated to, of answers that keepShownAnswers has seen already.
 */
export const summariesOfShown = (template: Template, shown: Answers): Enquiry['summary'] => ({
  ...Object.fromEntries(
    formsOf(template).map(([language, form]) => [language, summaryOfShown(form, shown)]),
  ),
  en: summaryOfShown(template.form, shown),
})
