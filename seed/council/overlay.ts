import { hashOfEnglish } from '../../rules/configuration/index.ts'
import { asObject, isObject, own, step, type JsonObject } from '../../rules/templates/json.ts'

/** What people read, wherever it stands in a template, a message or a rule, or of a person. */
const humanText = new Set([
  'title',
  'position',
  'summary',
  'guidance',
  'description',
  'because',
  'subject',
  'body',
  'text',
  'x-missing',
  'x-pattern',
  'ui:help',
  'ui:description',
  'ui:placeholder',
])

/** Parts of a document whose texts are not read by people, or have an overlay of their own. */
const apart = new Set(['translations', 'if', 'enum', 'when', 'then'])

type Texts = readonly (readonly [pointer: string, text: string])[]

const textsAt = (holder: JsonObject, name: string, value: unknown, at: string): Texts => {
  if (typeof value === 'string') return humanText.has(name) ? [[at, value]] : []
  if (name === 'keywords' && Array.isArray(value))
    return value.map((word: unknown, index) => [`${at}/${index}`, String(word)] as const)
  // The `then` of a show-if holds questions, that of a rule a decision.
  return apart.has(name) && !(name === 'then' && 'if' in holder) ? [] : textsBelow(value, at)
}

function textsBelow(part: unknown, pointer: string): Texts {
  if (Array.isArray(part))
    return part.flatMap((entry: unknown, index) => textsBelow(entry, `${pointer}/${index}`))
  return isObject(part)
    ? Object.entries(part).flatMap(([name, value]) =>
        textsAt(part, name, value, pointer + step(name)),
      )
    : []
}

/** Every text for people in a document, by its JSON Pointer. */
export const textsOf = (document: JsonObject): ReadonlyMap<string, string> =>
  new Map(textsBelow(document, ''))

const overlayIn = (document: JsonObject, language: string): JsonObject =>
  asObject(own(asObject(document['translations']), language))

/** The pointers of texts that have no translation into this language. */
export const untranslated = (document: JsonObject, language: string): string[] =>
  [...textsOf(document).keys()].filter((at) => !Object.hasOwn(overlayIn(document, language), at))

/**
 * The document with every translation marked as one of the English that stands there now. For when
 * somebody has read the translations again and found them right.
 */
export function stamped(document: JsonObject, digest: (text: string) => string): JsonObject {
  if (!isObject(document['translations'])) return document
  const texts = textsOf(document)
  const translations = Object.entries(document['translations']).map(([language, overlay]) => [
    language,
    Object.fromEntries(
      Object.entries(asObject(overlay)).map(([at, entry]) => {
        const english = texts.get(at)
        return [
          at,
          english === undefined
            ? entry
            : { ...asObject(entry), of: hashOfEnglish(english, digest) },
        ]
      }),
    ),
  ])
  return { ...document, translations: Object.fromEntries(translations) as JsonObject }
}
