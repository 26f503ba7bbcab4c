import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { build } from 'vite'
import type { Manifest } from './chunks.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))

interface Built {
  manifest: Manifest
  read: (file: string) => Promise<Uint8Array>
}

/** Builds the client as it ships, in a folder of its own, into memory. */
export async function buildClient(): Promise<Built> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'portreeve-bundle-'))
  try {
    await build({
      configFile: path.join(checkout, 'client/vite.config.ts'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
    })
    const manifest = JSON.parse(
      await readFile(path.join(outDir, '.vite/manifest.json'), 'utf8'),
    ) as Manifest
    const names = Object.values(manifest).map(({ file }) => file)
    const files = new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(path.join(outDir, name))] as const),
      ),
    )
    return { manifest, read: (file) => Promise.resolve(files.get(file) ?? new Uint8Array()) }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

const plainSource = `
  import { createRoot } from 'react-dom/client'
  import { createElement } from 'react'
  import Form from '@rjsf/core/lib/components/Form.js'
  import Ajv from 'ajv'
  import addFormats from 'ajv-formats'
  const ajv = addFormats(new Ajv())
  createRoot(document.body).render(createElement(Form, { schema: {}, validator: { ajv } }))
`

/** The yardstick: React, rjsf as it comes, and a validator that compiles in the page. */
export async function plainForm(): Promise<string> {
  const { outputFiles } = await bundle({
    stdin: { contents: plainSource, resolveDir: checkout, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
