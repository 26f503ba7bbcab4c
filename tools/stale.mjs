// Whether dist/ is older than what it is built from.
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
export const stamp = path.join(root, 'dist/.built')

const sources = ['schemas', 'rules', 'server', 'client', 'embedded-mongo', 'seed', 'package.json']

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** The newest modification below a path, folders included, so that a removed file counts too. */
function newest(file) {
  const status = statSync(file)
  if (!status.isDirectory()) return status.mtimeMs
  const below = readdirSync(file).map((name) => newest(path.join(file, name)))
  return Math.max(status.mtimeMs, ...below)
}

// Synchronous: a thousand looks take a few milliseconds so, and many times that through promises.
export function isNewerThan(stamp, sources) {
  const built = modified(stamp)
  return sources.some((source) => newest(path.join(root, source)) > built)
}

export const isStale = () => isNewerThan(stamp, sources)
