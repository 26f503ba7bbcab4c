// Runs a TypeScript entry point without a build: `node tools/run.mjs seed/main.ts --enquiries 500`.
import { pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'

const [entry, ...args] = process.argv.slice(2)
if (entry === undefined) {
  console.error('Usage: node tools/run.mjs <file.ts> [arguments]')
  process.exit(2)
}
register()
process.argv = [process.argv[0], entry, ...args]
await import(pathToFileURL(entry).href)
