import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import type { Services } from '../../app/services.ts'
import { faultHandler } from './faults.ts'
import { languageOf } from './language.ts'
import { openApi } from './openapi.ts'
import { perform } from './perform.ts'
import { sendProblem } from './problem.ts'
import { routes } from './routes/index.ts'
import { sameOrigin } from './same-origin.ts'
import { staticClient } from './static-client.ts'

export interface AppSettings {
  readonly clientFolder: string
  readonly publicOrigin: string | undefined
  readonly version: string
}

export interface Rim {
  readonly services: Services
  readonly sessions: RequestHandler
  readonly logger: Logger
}

const security = (secure: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  })

function api({ services, sessions }: Rim, version: string): express.Router {
  const router = express.Router({ caseSensitive: true })
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  const description = openApi(routes, version)
  router.get('/openapi.json', (_request, response) => void response.json(description))
  const body = express.json({ limit: '1mb', strict: true })
  for (const route of routes) {
    const needsSession = !route.open || route.resource === 'session'
    router[route.method](
      route.path,
      ...(needsSession ? [sessions] : []),
      ...(route.method === 'get' ? [compression()] : []),
      ...(route.body === undefined ? [] : [body]),
      perform(route, services),
    )
  }
  const known = new Set(routes.map(({ path }) => path))
  router.all([...known], (request, response) =>
    sendProblem(response, 'wrong-method', languageOf(request)),
  )
  router.use((request, response) => sendProblem(response, 'no-route', languageOf(request)))
  return router
}

/** The Express application over these services. It listens to nothing and starts nothing. */
export function createApp(rim: Rim, settings: AppSettings): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  if (settings.publicOrigin !== undefined) app.set('trust proxy', 1)
  app.use(security(settings.publicOrigin?.startsWith('https:') ?? false))
  app.use('/api', sameOrigin(settings.publicOrigin), api(rim, settings.version))
  app.use(compression(), staticClient(settings.clientFolder))
  app.use(faultHandler(rim.logger))
  return app
}
