import compression from 'compression'
import express, { type RequestHandler, type Router } from 'express'
import type { Logger } from 'pino'
import type { Services } from '../../app/services.ts'
import { faultHandler } from './faults.ts'
import { languageOf } from './language.ts'
import { openApi } from './openapi.ts'
import { perform } from './perform.ts'
import { sendProblem } from './problem.ts'
import { routes } from './routes/index.ts'
import { sameOrigin } from './same-origin.ts'

export interface ApiSettings {
  readonly publicOrigin: string | undefined
  readonly version: string
}

export interface Rim {
  readonly services: Services
  readonly sessions: RequestHandler
  readonly logger: Logger
}

/** The API over these services, below /api. It starts nothing. */
export function createApi(rim: Rim, { publicOrigin, version }: ApiSettings): Router {
  const { services, sessions, logger } = rim
  const api = express.Router({ caseSensitive: true })
  api.use(sameOrigin(publicOrigin))
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  const description = openApi(routes, version)
  api.get('/openapi.json', (_request, response) => void response.json(description))
  const body = express.json({ limit: '1mb', strict: true })
  for (const route of routes) {
    const needsSession = !route.open || route.resource === 'session'
    api[route.method](
      route.path,
      ...(needsSession ? [sessions] : []),
      ...(route.method === 'get' ? [compression()] : []),
      ...(route.body === undefined ? [] : [body]),
      perform(route, services),
    )
  }
  const known = new Set(routes.map(({ path }) => path))
  api.all([...known], (request, response) =>
    sendProblem(response, 'wrong-method', languageOf(request)),
  )
  api.use((request, response) => sendProblem(response, 'no-route', languageOf(request)))
  api.use(faultHandler(logger))
  return api
}
