import { hash } from 'node:crypto'
import path from 'node:path'
import { Ajv } from 'ajv'
import { schemas } from '../../schemas/index.ts'
import formatsPlugin from '../../server/adapters/http/formats.ts'
import { loadDemonstration } from '../council/index.ts'

export const seedFolder = path.join(process.cwd(), 'seed')

export const demonstration = () => loadDemonstration(seedFolder)

export const digest = (text: string): string => hash('sha256', text)

const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  keywords: ['tsType'],
  schemas: [...schemas],
  strict: true,
  strictTuples: false,
  strictRequired: false,
})
formatsPlugin(ajv)

/** What a schema of schemas/ has against a value; nothing if it is right. */
export function faultsOf(title: string, value: unknown): string[] {
  const id = schemas.find((schema) => schema.title === title)?.$id
  const validate = id === undefined ? undefined : ajv.getSchema(id)
  if (validate === undefined) throw new Error(`There is no schema "${title}"`)
  void validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
