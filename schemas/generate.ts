// Writes schemas/types/index.ts from every schema, or with --check fails if it is not what is committed.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'
import type { JSONSchema4 } from 'json-schema'

const here = path.dirname(fileURLToPath(import.meta.url))
const target = path.join(here, 'types/index.ts')
const folders = ['configuration', 'stored', 'api']

/** One schema whose definitions are all files by title, so that a type is declared once. */
async function combined(): Promise<JSONSchema4> {
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(path.join(here, folder)))
        .filter((name) => name.endsWith('.schema.json'))
        .sort()
        .map((name) => path.join(here, folder, name)),
    ),
  )
  const schemas = await Promise.all(
    files.flat().map(async (file) => ({
      name: path.basename(file),
      schema: JSON.parse(await readFile(file, 'utf8')) as JSONSchema4,
    })),
  )
  const titles = new Map(schemas.map(({ name, schema }) => [name, String(schema.title)]))
  const local = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(local)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== '$id' && key !== '$schema' && key !== 'maxItems')
        .map(([key, inner]) =>
          key === '$ref' && typeof inner === 'string'
            ? [key, `#/definitions/${titles.get(path.basename(inner)) ?? inner}`]
            : [key, local(inner)],
        ),
    )
  }
  return {
    title: 'Everything',
    type: 'object',
    additionalProperties: false,
    definitions: Object.fromEntries(
      schemas.map(({ schema }) => [String(schema.title), local(schema) as JSONSchema4]),
    ),
  }
}

const text = (
  await compile(await combined(), 'Everything', {
    unreachableDefinitions: true,
    additionalProperties: false,
    bannerComment: '// Generated from schemas/ by `npm run types`. Do not edit.',
    unknownAny: true,
    format: true,
  })
)
  .replace(/^export interface Everything \{\}\n+/m, '')
  .replace(/ \*\n \* This interface was referenced by[^*]*\* via the `[^`]*` "[^"]*"\.\n/g, '')

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '')
  if (committed !== text) {
    console.error('schemas/types/index.ts is not what the schemas say. Run `npm run types`.')
    process.exit(1)
  }
} else {
  await writeFile(target, text)
}
