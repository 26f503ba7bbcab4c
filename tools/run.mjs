// Runs a TypeScript entry point: `node tools/run.mjs seed/main.ts --enquiries 500`.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleOf } from './commands.mjs'
import { root } from './stale.mjs'

const [entry, ...args] = process.argv.slice(2)
if (entry === undefined) {
  console.error('Usage: node tools/run.mjs <file.ts> [arguments]')
  process.exit(2)
}
const bundle = await bundleOf(path.relative(root, path.resolve(entry)).replaceAll('\\', '/'))
if (bundle === undefined) {
  const { register } = await import('tsx/esm/api')
  register()
}
process.argv = [process.argv[0], entry, ...args]
await import(pathToFileURL(bundle ?? entry).href)
