import path from 'node:path'
import type { Express } from 'express'
import { createSite } from './adapters/http/site.ts'
import type { Behind, Overrides } from './compose-api.ts'
import type { Settings } from './settings.ts'

export interface Composed {
  /** Serves pages at once; its API answers when `ready`. */
  readonly app: Express
  /** Rejects with whatever keeps Portreeve from starting. */
  readonly ready: Promise<Behind>
}

/**
 * The application, with everything behind it on its way. What the API needs is loaded beside the
 * first page, not before it: mongoose, casbin and ajv alone take longer than Express and the page.
 */
export function compose(settings: Settings, overrides: Overrides = {}): Composed {
  const { root, publicOrigin } = settings
  const ready = import('./compose-api.ts').then(({ composeApi }) => composeApi(settings, overrides))
  const api = ready.then((behind) => behind.api)
  // Whoever waits for `ready` hears of it; a request that waits for the API gets a problem.
  api.catch(() => undefined)
  const app = createSite(api, { clientFolder: path.join(root, 'dist/client'), publicOrigin })
  return { app, ready }
}
