import type { RequestHandler } from 'express'
import { languageOf } from './language.ts'
import { sendProblem } from './problem.ts'

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a browser send (OWASP: verifying origin with standard headers).
 * A request without Origin and without Sec-Fetch-Site comes from no browser and carries no one's
 * cookie by accident.
 */
export function sameOrigin(publicOrigin: string | undefined): RequestHandler {
  return (request, response, next) => {
    const origin = request.get('Origin')
    const site = request.get('Sec-Fetch-Site')
    const own = publicOrigin ?? `${request.protocol}://${request.get('Host') ?? ''}`
    const foreign =
      origin === undefined
        ? site !== undefined && site !== 'same-origin' && site !== 'none'
        : origin !== own
    if (foreign && !readOnly.has(request.method)) {
      sendProblem(response, 'cross-origin', languageOf(request))
      return
    }
    next()
  }
}
