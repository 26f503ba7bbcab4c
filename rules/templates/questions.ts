import { asList, asObject, isObject, own, step, textsIn, type JsonObject } from './json.ts'
import { oncePer } from './once-per.ts'

/** Where a show-if keeps what it shows: `then` when its condition holds, `else` when it does not. */
export type Side = 'then' | 'else'

/** A question of a form or of a set of questions in it. */
export interface Question {
  readonly name: string
  readonly schema: JsonObject
  /** The branches that show it; none if it is always asked. */
  readonly shownBy: readonly { readonly branch: number; readonly side: Side }[]
  /** JSON Pointer from the form. */
  readonly pointer: string
}

/** A show-if: an entry of `allOf`. */
export interface Branch {
  readonly condition: unknown
  readonly then: JsonObject
  readonly else: JsonObject
}

/** The kinds of question that the profile has. */
export type QuestionKind =
  'text' | 'choice' | 'number' | 'boolean' | 'choices' | 'group' | 'files' | 'questions'

const stringKind = (schema: JsonObject): QuestionKind => {
  const offers = [schema['oneOf'], schema['enum']].some((list) => asList(list).length > 0)
  return offers ? 'choice' : 'text'
}

const arrayKind = (schema: JsonObject): QuestionKind => {
  const items = asObject(schema['items'])
  if (items['type'] === 'object') return 'group'
  return items['format'] === 'file' ? 'files' : 'choices'
}

/** What kind of question a schema asks; undefined if it is none of the profile's. */
export function kindOf(schema: JsonObject): QuestionKind | undefined {
  switch (schema['type']) {
    case 'string':
      return stringKind(schema)
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'array':
      return arrayKind(schema)
    case 'object':
      return 'questions'
    default:
      return undefined
  }
}

/** The choices of a question: `oneOf: [{ const, title }]`, or `enum` where the values are their own titles. */
export function optionsOf(schema: JsonObject): { const: string; title: string }[] {
  const listed = asList(schema['oneOf'])
    .filter(isObject)
    .flatMap((option) => {
      const value = option['const']
      const title = option['title']
      return typeof value === 'string'
        ? [{ const: value, title: typeof title === 'string' ? title : value }]
        : []
    })
  if (listed.length > 0) return listed
  return textsIn(schema['enum']).map((value) => ({ const: value, title: value }))
}

/** The show-ifs of a form or set of questions, in their order. */
export const branchesOf = oncePer((form: JsonObject): readonly Branch[] =>
  asList(form['allOf'])
    .filter(isObject)
    .map((entry) => ({
      condition: entry['if'],
      then: asObject(entry['then']),
      else: asObject(entry['else']),
    })),
)

/** The sets of questions inside a question: itself if it is a set, its items if it is a repeated group. */
export function questionsInside(schema: JsonObject): JsonObject | undefined {
  const kind = kindOf(schema)
  if (kind === 'questions') return schema
  return kind === 'group' ? asObject(schema['items']) : undefined
}

/** The names that are asked for in any case, in this set. */
export const alwaysAsked = (form: JsonObject): string[] => Object.keys(asObject(form['properties']))

/**
 * Every question of a form or set of questions, those that are always asked first, then those that
 * branches show, in the order of the branches. A question that several branches show is told once.
 */
export const questionsOf = oncePer((form: JsonObject): readonly Question[] => {
  const found = new Map<string, Question>()
  const add = (
    name: string,
    schema: unknown,
    pointer: string,
    by?: Question['shownBy'][number],
  ) => {
    const known = found.get(name)
    if (known === undefined)
      found.set(name, {
        name,
        schema: asObject(schema),
        pointer,
        shownBy: by === undefined ? [] : [by],
      })
    else if (by !== undefined && known.shownBy.length > 0)
      found.set(name, { ...known, shownBy: [...known.shownBy, by] })
  }
  for (const [name, schema] of Object.entries(asObject(form['properties'])))
    add(name, schema, `/properties${step(name)}`)
  branchesOf(form).forEach((branch, index) => {
    for (const side of ['then', 'else'] as const)
      for (const [name, schema] of Object.entries(asObject(branch[side]['properties'])))
        add(name, schema, `/allOf/${index}/${side}/properties${step(name)}`, {
          branch: index,
          side,
        })
  })
  return [...found.values()]
})

/** The question of that name, wherever the form keeps it. */
export function questionNamed(form: JsonObject, name: string): JsonObject | undefined {
  const always = own(asObject(form['properties']), name)
  if (isObject(always)) return always
  for (const branch of branchesOf(form))
    for (const side of ['then', 'else'] as const) {
      const shown = own(asObject(branch[side]['properties']), name)
      if (isObject(shown)) return shown
    }
  return undefined
}
