import { formatNamed } from './formats/index.ts'
import { mostFiles } from './files.ts'
import { asList, asObject, isObject, textsIn, type JsonObject } from './json.ts'
import { isSafePattern, longestPatternedText } from './pattern.ts'
import {
  branchesOf,
  kindOf,
  optionsOf,
  questionsOf,
  type Branch,
  type QuestionKind,
} from './questions.ts'

/** What an answer may be at most where the template says nothing: characters, entries, amounts. */
const limits = { text: 10_000, groups: 50, number: 1e12 } as const

/** What an uploaded file is known by: a UUID. */
const fileId = '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

const copied = (schema: JsonObject, ...keywords: readonly string[]): JsonObject =>
  Object.fromEntries(
    keywords.filter((name) => Object.hasOwn(schema, name)).map((name) => [name, schema[name]]),
  )

function textSchema(schema: JsonObject): JsonObject {
  const pattern = schema['pattern']
  const safe = typeof pattern === 'string' && isSafePattern(pattern)
  const most = Number(schema['maxLength'] ?? limits.text)
  const maxLength = safe ? Math.min(most, longestPatternedText) : most
  return {
    type: 'string',
    minLength: 1,
    maxLength,
    ...copied(schema, 'minLength'),
    ...(formatNamed(schema['format']) && { format: schema['format'] }),
    // Tried only on a text that is short enough: even under allErrors no long text meets a pattern.
    ...(safe && { if: { maxLength }, then: { pattern } }),
  }
}

type Maker = (schema: JsonObject) => JsonObject

const makers: Readonly<Record<QuestionKind, Maker>> = {
  text: textSchema,
  choice: (schema) => ({
    type: 'string',
    enum: [...new Set(optionsOf(schema).map((option) => option.const))],
  }),
  number: (schema) => ({
    type: schema['type'],
    minimum: -limits.number,
    maximum: limits.number,
    ...copied(schema, 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'),
  }),
  boolean: (schema) => ({ type: 'boolean', ...copied(schema, 'const') }),
  choices: (schema) => {
    const values = [...new Set(optionsOf(asObject(schema['items'])).map((option) => option.const))]
    return {
      type: 'array',
      items:
        values.length > 0 ? { type: 'string', enum: values } : { type: 'string', maxLength: 200 },
      uniqueItems: true,
      maxItems: Math.max(1, values.length),
      ...copied(schema, 'minItems', 'maxItems'),
    }
  },
  group: (schema) => ({
    type: 'array',
    items: validatorSchema(asObject(schema['items'])),
    maxItems: limits.groups,
    ...copied(schema, 'minItems', 'maxItems'),
  }),
  files: (schema) => ({
    type: 'array',
    items: { type: 'string', pattern: fileId },
    uniqueItems: true,
    ...copied(schema, 'minItems'),
    maxItems: mostFiles(schema),
  }),
  questions: (schema) => validatorSchema(schema),
}

function questionSchema(schema: unknown): unknown {
  if (!isObject(schema)) return false
  const kind = kindOf(schema)
  return kind === undefined ? false : makers[kind](schema)
}

const sideSchema = (side: JsonObject): JsonObject => ({
  properties: Object.fromEntries(
    Object.entries(asObject(side['properties'])).map(([name, schema]) => [
      name,
      questionSchema(schema),
    ]),
  ),
  required: [...new Set(textsIn(side['required']))],
})

const branchSchema = (branch: Branch): JsonObject => ({
  if: branch.condition ?? true,
  then: sideSchema(branch.then),
  else: sideSchema(branch.else),
})

/**
 * The JSON Schema that answers must satisfy, made from a form without `$ref`: only what decides is
 * kept, what the form leaves open is bounded, and what no question asked for is refused.
 */
export function validatorSchema(form: JsonObject): JsonObject {
  const always = asObject(form['properties'])
  const branches = branchesOf(form)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      questionsOf(form).map(({ name, schema }) => [
        name,
        // A question that branches show has its schema there; here only its name is allowed.
        Object.hasOwn(always, name) ? questionSchema(schema) : true,
      ]),
    ),
    required: [...new Set(textsIn(asList(form['required'])))],
    ...(branches.length > 0 && { allOf: branches.map(branchSchema) }),
  }
}
