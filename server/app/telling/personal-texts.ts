import { withoutPersonal } from '../../../rules/templates/index.ts'
import type { Enquiry } from '../../../schemas/types/index.ts'
import { foldedWords } from '../folded-words.ts'

/** Names shorter than this are words of every text. */
const shortestName = 3

/** Every text and number in `all` that is not in `kept`, which is the same with parts left out. */
function leftOut(all: unknown, kept: unknown): string[] {
  if (typeof all === 'string' || typeof all === 'number') return kept === all ? [] : [String(all)]
  if (typeof all !== 'object' || all === null) return []
  const rest = typeof kept === 'object' && kept !== null ? kept : {}
  return Object.entries(all).flatMap(([name, value]: [string, unknown]) =>
    leftOut(value, (rest as Record<string, unknown>)[name]),
  )
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Whether the words of one stand in the other, one after another. */
const contains = (words: readonly string[], sought: readonly string[]): boolean =>
  sought.length > 0 && ` ${words.join(' ')} `.includes(` ${sought.join(' ')} `)

type Telltale = (text: string) => boolean

const ofName = (name: string): Telltale => {
  const parts = foldedWords(name).filter((part) => part.length >= shortestName)
  return (text) => foldedWords(text).some((word) => parts.includes(word))
}

const ofPhrase = (phrase: string): Telltale => {
  const sought = foldedWords(phrase)
  const tooCommon = sought.join('').length < shortestName
  return (text) => !tooCommon && contains(foldedWords(text), sought)
}

const ofNumber = (number: string): Telltale => {
  const digits = digitsOf(number)
  return (text) => digits.length >= 6 && digitsOf(text).includes(digits)
}

/**
 * Whether a text gives away who the constituent is or what they answered about themselves: their
 * name or a part of it, how to reach them, or an answer marked as personal. People write what they
 * like, so this finds what is repeated and nothing more.
 */
export function telltaleOf(
  { constituent, answers }: Pick<Enquiry, 'constituent' | 'answers'>,
  form: Parameters<typeof withoutPersonal>[0],
): Telltale {
  const { name = '', email = '', phone = '', address = '' } = constituent ?? {}
  const personal = leftOut(answers, withoutPersonal(form, answers))
  const telltales = [
    ofName(name),
    ofNumber(phone),
    ...[email, address, ...address.split(/[,\n]/), ...personal].map(ofPhrase),
    ...personal.map(ofNumber),
  ]
  return (text) => telltales.some((tells) => tells(text))
}
