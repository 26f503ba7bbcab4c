import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { workersOf } from '../app/workers.ts'
import { compose } from '../compose.ts'
import type { Overrides } from '../compose-api.ts'
import { listen } from '../listen.ts'
import { readSettings } from '../settings.ts'
import { type ApiClient, apiClient } from './api-client.ts'

/**
 * The real server on a free port over a fresh database in a folder of its own, with the
 * demonstration council and no past enquiries. With MONGODB_URI set, over a database there.
 */
export async function startPortreeve(
  environment: Record<string, string> = {},
  overrides: Overrides = {},
) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'portreeve-'))
  const settings = readSettings({
    ...databaseFor(path.basename(dataDir)),
    DATA_DIR: dataDir,
    PORT: '0',
    PAST_ENQUIRIES: '0',
    LOG_LEVEL: 'silent',
    ...environment,
  })
  const { app, ready } = compose(settings, { passwordCost: cheapPasswords, ...overrides })
  const listening = await listen(app, settings)
  const composed = await ready
  const visitor = () => apiClient(listening.address.replace('localhost', '127.0.0.1'))
  return {
    address: listening.address,
    dataDir,
    services: composed.services,
    begin: () => composed.begin(),
    /** One pass of everything that Portreeve does by itself; it does nothing unasked before `begin`. */
    async work() {
      const { signal } = new AbortController()
      for (const { pass } of workersOf(composed.services)) await pass(signal)
    },
    visitor,
    async signedIn(username: string): Promise<ApiClient> {
      const client = visitor()
      await client.signIn(username)
      return client
    },
    /** What an admin does: the person may no longer sign in. */
    async deactivate(username: string): Promise<void> {
      const admin = visitor()
      await admin.signIn('admin')
      await admin.post(`/admin/people/${username}/deactivate`, { because: 'They have left.' })
    },
    async close() {
      await Promise.all([listening.close(), composed.stop()])
      await composed.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type RunningPortreeve = Awaited<ReturnType<typeof startPortreeve>>

/** Sign-ins are many in tests, and guarded by nothing worth guessing. */
export const cheapPasswords = { N: 2 ** 10, r: 8, p: 1 }

/** A database of that name on the server that MONGODB_URI names, if it names one. */
export function databaseFor(name: string): Record<string, string> {
  const { mongodbUri } = readSettings()
  if (mongodbUri === undefined) return {}
  const address = new URL(mongodbUri)
  address.pathname = `/${name}`
  return { MONGODB_URI: address.href }
}
