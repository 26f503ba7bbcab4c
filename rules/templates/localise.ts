import type { Template, Translations } from '../../schemas/types/index.ts'
import { isObject, stepsOf, type JsonObject } from './json.ts'

interface Overlay {
  text?: string
  readonly below: Map<string, Overlay>
}

/** The texts as a tree, so that one walk through the document puts each in its place. */
function overlayOf(texts: Translations[string]): Overlay {
  const root: Overlay = { below: new Map() }
  for (const [pointer, { text }] of Object.entries(texts)) {
    let at = root
    for (const name of stepsOf(pointer)) {
      const next = at.below.get(name) ?? { below: new Map<string, Overlay>() }
      at.below.set(name, next)
      at = next
    }
    at.text = text
  }
  return root
}

function overlaid(value: unknown, overlay: Overlay | undefined): unknown {
  if (overlay === undefined) return value
  if (typeof value === 'string') return overlay.text ?? value
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => overlaid(entry, overlay.below.get(String(index))))
  return isObject(value) ? overlaidObject(value, overlay) : value
}

const overlaidObject = (object: JsonObject, overlay: Overlay): JsonObject =>
  Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, overlaid(value, overlay.below.get(name))]),
  )

const overlaidText = (text: string, overlay: Overlay | undefined): string => overlay?.text ?? text

/**
 * The template in the reader's language: its overlay put over the English, text by text. Where the
 * overlay has no text, or names a place that is no text, the English stays. The result has no
 * translations. Resolve the blocks first, so that theirs come along.
 */
export function localiseTemplate(template: Template, language: string): Template {
  const { translations, ...english } = template
  const texts =
    translations !== undefined && Object.hasOwn(translations, language)
      ? translations[language]
      : undefined
  if (texts === undefined) return english
  const overlay = overlayOf(texts)
  const { title, guidance, summary, keywords, form, ui, ...rest } = english
  const at = (name: string) => overlay.below.get(name)
  const none: Overlay = { below: new Map() }
  return {
    ...rest,
    title: overlaidText(title, at('title')),
    guidance: overlaidText(guidance, at('guidance')),
    ...(summary !== undefined && { summary: overlaidText(summary, at('summary')) }),
    ...(keywords !== undefined && {
      keywords: keywords.map((word, index) =>
        overlaidText(word, at('keywords')?.below.get(String(index))),
      ),
    }),
    form: overlaidObject(form, at('form') ?? none),
    ui: overlaidObject(ui, at('ui') ?? none),
  }
}
