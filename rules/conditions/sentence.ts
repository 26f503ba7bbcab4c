import type { Condition, ConditionRule } from '../../schemas/types/index.ts'
import { isGroup } from './compile.ts'
import type { Language } from '../words/language.ts'
import { months } from '../words/months.ts'
import type { Say } from './operator.ts'
import { operatorNamed } from './operators/index.ts'
import { isDate } from './values.ts'
import { wording } from './wording.ts'

/**
 * The name of a fact (`value` not given), or of one of its values, as a reader knows it: "the depth",
 * "Abbey". `undefined` where there is none.
 */
export type Labels = (field: string, value?: unknown) => string | undefined

/**
 * The same condition in words: "the depth is 30 or more and the ward is Abbey". A group within a
 * group stands in brackets when the two are joined differently.
 */
export function conditionSentence(
  condition: Condition,
  language: Language,
  labels: Labels = () => undefined,
): string {
  const { and, or, always, never, not } = joining[language]
  const join = condition.combinator === 'and' ? and : or
  const clauses = condition.rules.map((rule) => {
    if (!isGroup(rule)) return ruleSentence(rule, language, labels)
    const inner = conditionSentence(rule, language, labels)
    return needsBrackets(rule, condition) ? `(${inner})` : inner
  })
  const empty = condition.combinator === 'and' ? always : never
  const sentence = clauses.length === 0 ? empty : clauses.reduce(join)
  return condition.not === true ? not(sentence) : sentence
}

const needsBrackets = (inner: Condition, outer: Condition): boolean =>
  inner.not !== true && inner.rules.length > 1 && inner.combinator !== outer.combinator

type Join = (left: string, right: string) => string

const joining: Record<
  Language,
  { and: Join; or: Join; always: string; never: string; not: (sentence: string) => string }
> = {
  en: {
    and: (left, right) => `${left} and ${right}`,
    or: (left, right) => `${left} or ${right}`,
    always: 'always',
    never: 'never',
    not: (sentence) => `it is not true that (${sentence})`,
  },
  cy: {
    and: (left, right) => `${left} ${joinedInWelsh(right)}`,
    or: (left, right) => `${left} ${right.replace(/^(?:yr?) |^/, (y) => (y ? 'neu’r ' : 'neu '))}`,
    always: 'bob amser',
    never: 'byth',
    not: (sentence) => `nid yw hyn yn wir: (${sentence})`,
  },
}

/** "And" is `a’r` before the article, `ac` before a vowel and before mae, ni and nid, else `a`. */
function joinedInWelsh(clause: string): string {
  if (/^yr? /.test(clause)) return clause.replace(/^yr? /, 'a’r ')
  return /^(?:[aeiouwyâêîôûŵŷ]|mae |nid? )/i.test(clause) ? `ac ${clause}` : `a ${clause}`
}

function ruleSentence(rule: ConditionRule, language: Language, labels: Labels): string {
  const { field, value } = rule
  const say = sayFor(rule, language, labels)
  const operator = operatorNamed(rule.operator)
  const fact = factName(field, language, labels)
  return operator ? operator.sentence(language, fact, value, say) : `${fact} ${rule.operator}`
}

/** A question stands in quotation marks, so that its words don't run into the sentence. */
function factName(field: string, language: Language, labels: Labels): string {
  const label = labels(field) ?? ownValue(wording[language].fields, field)
  if (label !== undefined) return label.endsWith('?') ? `“${label}”` : label
  const words = plainWords(field)
  return language === 'en' ? `the ${words}` : `yr ateb “${words}”`
}

/** `answers.location.roadName` is "road name". */
function plainWords(field: string): string {
  const last = field.slice(field.lastIndexOf('.') + 1)
  return last
    .replaceAll('_', ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
}

function sayFor({ field, operator }: ConditionRule, language: Language, labels: Labels): Say {
  const words = wording[language]
  const quotes = operator === 'contains' || operator === 'beginsWith'
  return (value) => {
    const label = labels(field, value) ?? ownValue(words.values[field], String(value))
    if (label !== undefined && operator !== 'beginsWith') return label
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (isDate(value) && !quotes) return dateInWords(value, language)
    if (typeof value === 'number') return String(value)
    return typeof value === 'string' ? `“${value}”` : words.none
  }
}

function dateInWords(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${months[language][Number(month) - 1] ?? month} ${year}`
}

const ownValue = (
  record: Readonly<Record<string, string>> | undefined,
  key: string,
): string | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
