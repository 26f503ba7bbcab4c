// Commands with much to do run from bundles: they start sooner, and run a good deal faster, than through a loader.
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { isNewerThan, root } from './stale.mjs'

const folder = 'dist/commands'
const stamp = path.join(root, folder, '.built')
const sources = ['schemas', 'rules', 'server', 'embedded-mongo', 'seed', 'package.json', 'tools']

const entries = {
  'seed/main': 'seed/main.ts',
  'server/audit': 'server/audit.ts',
}

export async function buildCommands() {
  const startedAt = new Date()
  // The embedded database looks for its thread in the folder beside that of the command.
  const thread = { 'embedded-mongo/thread': 'embedded-mongo/thread.ts' }
  await bundle({ ...entries, ...thread }, folder)
  await mkdir(path.dirname(stamp), { recursive: true })
  await writeFile(stamp, '')
  // A source saved while building is newer than the stamp and builds again.
  await utimes(stamp, startedAt, startedAt)
}

/** The bundle of a source, built again if any source is newer; undefined if that source has none. */
export async function bundleOf(source) {
  const name = Object.keys(entries).find((name) => entries[name] === source)
  if (name === undefined) return undefined
  if (isNewerThan(stamp, sources)) await buildCommands()
  return path.join(root, folder, `${name}.js`)
}
