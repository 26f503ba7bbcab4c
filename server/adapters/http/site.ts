import compression from 'compression'
import express, { type Express, type Router } from 'express'
import helmet from 'helmet'
import { staticClient } from './static-client.ts'

export interface SiteSettings {
  readonly clientFolder: string
  readonly publicOrigin: string | undefined
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

/**
 * The Express application: the client's files, and below /api whatever `api` becomes. Pages are
 * there at once; a request to the API waits until there is one. It listens to nothing.
 */
export function createSite(api: Promise<Router>, settings: SiteSettings): Express {
  const site = express()
  site.disable('x-powered-by')
  site.set('query parser', 'simple')
  // Files have their own; the API says revisions, and nothing of it is stored by a browser.
  site.set('etag', false)
  if (settings.publicOrigin !== undefined) site.set('trust proxy', 1)
  site.use(security(settings.publicOrigin?.startsWith('https:') ?? false))
  site.use('/api', (request, response, next) => {
    void api.then((router) => router(request, response, next), next)
  })
  site.use(compression(), staticClient(settings.clientFolder))
  return site
}
