import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { schemas } from '../../../schemas/index.ts'
import type { Fault } from '../../../schemas/types/index.ts'
import type { Language, Words } from '../../app/refusal.ts'
import { formatsPlugin } from './formats.ts'

/** A schema of schemas/ by its title. */
export type SchemaTitle = string

const mostFaults = 100

const ajv = formatsPlugin(
  new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    keywords: ['tsType'],
    schemas: [...schemas],
    strict: true,
    strictTuples: false,
    strictRequired: false,
  }),
)

const idByTitle: ReadonlyMap<SchemaTitle, string> = new Map(
  schemas.map(({ title, $id }) => [title, $id]),
)

const compiled = new Map<SchemaTitle, ValidateFunction>()

/** @throws for a title that no schema has: a mistake in a route's table. */
function validatorOf(title: SchemaTitle): ValidateFunction {
  const known = compiled.get(title)
  if (known !== undefined) return known
  const id = idByTitle.get(title)
  const validate = id === undefined ? undefined : ajv.getSchema(id)
  if (validate === undefined) throw new Error(`No schema in schemas/ has the title ${title}.`)
  compiled.set(title, validate)
  return validate
}

const list = (values: unknown) => (Array.isArray(values) ? values.join(', ') : String(values))

type Wording = (params: Record<string, unknown>) => Words

const fallback: Wording = () => ({
  en: 'This is not what is expected here.',
  cy: 'Nid dyma a ddisgwylir yma.',
})

/** Words for each keyword of our schemas. */
const wordings: Readonly<Record<string, Wording>> = {
  type: ({ type }) => ({
    en: `This must be of type ${list(type)}.`,
    cy: `Rhaid i hwn fod o’r math ${list(type)}.`,
  }),
  required: () => ({ en: 'This is missing.', cy: 'Mae hwn ar goll.' }),
  additionalProperties: () => ({
    en: 'Nothing of this name is expected here.',
    cy: 'Ni ddisgwylir dim o’r enw hwn yma.',
  }),
  enum: ({ allowedValues }) => ({
    en: `Choose one of: ${list(allowedValues)}.`,
    cy: `Dewiswch un o: ${list(allowedValues)}.`,
  }),
  const: ({ allowedValue }) => ({
    en: `This must be ${list(allowedValue)}.`,
    cy: `Rhaid i hwn fod yn ${list(allowedValue)}.`,
  }),
  minLength: () => ({ en: 'This is empty or too short.', cy: 'Mae hwn yn wag neu’n rhy fyr.' }),
  maxLength: ({ limit }) => ({
    en: `Use at most ${String(limit)} characters.`,
    cy: `Defnyddiwch ${String(limit)} nod ar y mwyaf.`,
  }),
  minimum: ({ limit }) => ({
    en: `This must be ${String(limit)} or more.`,
    cy: `Rhaid i hwn fod yn ${String(limit)} neu fwy.`,
  }),
  maximum: ({ limit }) => ({
    en: `This must be ${String(limit)} or less.`,
    cy: `Rhaid i hwn fod yn ${String(limit)} neu lai.`,
  }),
  minItems: ({ limit }) => ({
    en: `Give at least ${String(limit)}.`,
    cy: `Rhowch o leiaf ${String(limit)}.`,
  }),
  maxItems: ({ limit }) => ({
    en: `Give at most ${String(limit)}.`,
    cy: `Rhowch ${String(limit)} ar y mwyaf.`,
  }),
  minProperties: () => ({ en: 'Give at least one of these.', cy: 'Rhowch o leiaf un o’r rhain.' }),
  pattern: () => ({
    en: 'This is not written as it is expected here.',
    cy: 'Nid yw hwn wedi’i ysgrifennu fel y disgwylir yma.',
  }),
  format: ({ format }) => ({
    en: `This is not a valid ${String(format)}.`,
    cy: `Nid yw hwn yn ${String(format)} dilys.`,
  }),
}

/** The place at fault: for a missing or unknown name, the place of that name. */
function pointerOf({ instancePath, params }: ErrorObject<string, Record<string, unknown>>): string {
  const name = params['missingProperty'] ?? params['additionalProperty']
  if (typeof name !== 'string') return instancePath
  return `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** Keywords that only say that one of their branches failed; the branches say more. */
const summaries = new Set(['anyOf', 'oneOf', 'if'])

/** What is wrong with a value by the schema of that title: nothing, or each fault and its place. */
export function faultsOf(title: SchemaTitle, value: unknown, language: Language): Fault[] {
  const validate = validatorOf(title)
  if (validate(value)) return []
  const errors: readonly ErrorObject<string, Record<string, unknown>>[] = validate.errors ?? []
  const faults = errors
    .filter(({ keyword }) => !summaries.has(keyword) || errors.length === 1)
    .slice(0, mostFaults)
    .map((error) => ({
      pointer: pointerOf(error),
      message: (wordings[error.keyword] ?? fallback)(error.params)[language],
      code: error.keyword,
    }))
  // One fault a place: what a value's type says makes the rest of its faults noise.
  return [
    ...new Map(faults.map((fault) => [fault.pointer, fault] as const).reverse()).values(),
  ].reverse()
}
