import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The secrets that sign session cookies: those of the settings, or one made at the first start and
 * kept in the data directory, so that a restart signs nobody out.
 */
export async function sessionSecrets(
  given: readonly string[],
  dataDir: string,
): Promise<readonly string[]> {
  if (given.length > 0) return given
  const file = path.join(dataDir, 'session-secret')
  const made = randomBytes(32).toString('hex')
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((fault: unknown) => {
    if ((fault as { code?: string }).code !== 'EEXIST') throw fault
  })
  return [await readFile(file, 'utf8')]
}
