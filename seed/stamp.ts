// Marks the translations of configuration files as read again and right: `node tools/run.mjs seed/stamp.ts seed/areas/waste/routing.json …`
import { hash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { isObject } from '../rules/templates/json.ts'
import { stamped } from './council/overlay.ts'

const digest = (text: string) => hash('sha256', text)

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Usage: node tools/run.mjs seed/stamp.ts <file.json> …')
  process.exitCode = 2
}
for (const file of files) {
  const document: unknown = JSON.parse(await readFile(file, 'utf8'))
  const again = Array.isArray(document)
    ? document.map((part: unknown) => (isObject(part) ? stamped(part, digest) : part))
    : isObject(document)
      ? stamped(document, digest)
      : document
  await writeFile(file, `${JSON.stringify(again, null, 2)}\n`)
  console.log(`${file}: translations marked as up to date`)
}
