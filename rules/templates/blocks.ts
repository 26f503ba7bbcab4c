import type { Block, Template, Translations } from '../../schemas/types/index.ts'
import { asObject, isObject, own, step, type JsonObject } from './json.ts'

/** A template whose blocks are written out: its form has no `$ref`. */
export type ResolvedTemplate = Template

const blockPrefix = 'block:'

/** The id of the block that a question refers to, if it does. */
export function blockReferredTo(schema: unknown): string | undefined {
  const reference = own(asObject(schema), '$ref')
  return typeof reference === 'string' && reference.startsWith(blockPrefix)
    ? reference.slice(blockPrefix.length)
    : undefined
}

interface Found {
  readonly block: Block
  /** JSON Pointers from the template of the questions that stand for the block. */
  readonly form: string
  readonly ui: string
  readonly titled: boolean
}

type Finder = (schema: unknown, name: string, pointer: string) => unknown

const inProperties = (part: unknown, pointer: string, find: Finder): unknown => {
  const properties = own(asObject(part), 'properties')
  if (!isObject(part) || !isObject(properties)) return part
  return {
    ...part,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [
        name,
        find(schema, name, `${pointer}/properties${step(name)}`),
      ]),
    ),
  }
}

function inForm(form: JsonObject, find: Finder): JsonObject {
  const always = asObject(inProperties(form, '/form', find))
  const branches = own(always, 'allOf')
  if (!Array.isArray(branches)) return always
  return {
    ...always,
    allOf: branches.map((branch: unknown, index) => {
      if (!isObject(branch)) return branch
      const sides = (['then', 'else'] as const).filter((side) => Object.hasOwn(branch, side))
      const written = sides.map((side) => [
        side,
        inProperties(branch[side], `/form/allOf/${index}/${side}`, find),
      ])
      return { ...branch, ...asObject(Object.fromEntries(written)) }
    }),
  }
}

/** The block's translations, at the places where the block's text now stands. */
function moved(translations: Translations | undefined, found: Found): Translations {
  const place = (pointer: string): string[] => {
    if (pointer === '/title') return found.titled ? [] : [`${found.form}/title`]
    if (pointer.startsWith('/form/')) return [found.form + pointer.slice('/form'.length)]
    return pointer.startsWith('/ui/') ? [found.ui + pointer.slice('/ui'.length)] : []
  }
  return Object.fromEntries(
    Object.entries(translations ?? {}).map(([language, texts]) => [
      language,
      Object.fromEntries(
        Object.entries(texts).flatMap(([pointer, text]) =>
          place(pointer).map((at) => [at, text] as const),
        ),
      ),
    ]),
  )
}

/** Overlays over one another, the last on top; in time in proportion to their texts. */
function joined(overlays: readonly Translations[]): Translations {
  const all = new Map<string, Map<string, Translations[string][string]>>()
  for (const overlay of overlays)
    for (const [language, texts] of Object.entries(overlay)) {
      const there = all.get(language) ?? new Map<string, Translations[string][string]>()
      all.set(language, there)
      for (const [pointer, text] of Object.entries(texts)) there.set(pointer, text)
    }
  return Object.fromEntries(
    [...all].map(([language, texts]) => [language, Object.fromEntries(texts)]),
  )
}

/**
 * The template with each shared block written out in the place of its `{ "$ref": "block:<id>" }`:
 * the block's form, with the title and description given beside the reference if any; the block's
 * ui under the question's name, where the template's own ui wins; the block's translations moved to
 * where its text now stands, where the template's own win. A reference to no block stays as it is
 * (checkTemplate names it).
 */
export function resolveBlocks(template: Template, blocks: readonly Block[]): ResolvedTemplate {
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const found: Found[] = []
  const ui = new Map(Object.entries(template.ui))
  const find: Finder = (schema, name, pointer) => {
    const id = blockReferredTo(schema)
    const block = id === undefined ? undefined : byId.get(id)
    if (block === undefined) return schema
    const beside = Object.fromEntries(
      Object.entries(asObject(schema)).filter(([keyword]) => keyword !== '$ref'),
    )
    found.push({
      block,
      form: pointer,
      ui: `/ui${step(name)}`,
      titled: Object.hasOwn(beside, 'title'),
    })
    ui.set(name, { ...block.ui, ...asObject(ui.get(name)) })
    return { ...block.form, title: block.title, ...beside }
  }
  const form = inForm(template.form, find)
  if (found.length === 0) return template
  const translations = joined([
    ...found.map((each) => moved(each.block.translations, each)),
    template.translations ?? {},
  ])
  return { ...template, form, ui: Object.fromEntries(ui), translations }
}
