import type { Request, RequestHandler, Response } from 'express'
import type { Fault } from '../../../schemas/types/index.ts'
import { callerOf } from '../../app/caller.ts'
import type { Language, Words } from '../../app/refusal.ts'
import type { Services } from '../../app/services.ts'
import { sendAttachment } from './send-attachment.ts'
import { hostileNames } from './hostile-input.ts'
import { languageOf } from './language.ts'
import { sendProblem, sendRefusal } from './problem.ts'
import type { Asked, Reply, Route } from './route.ts'
import { faultsOf } from './validator.ts'

const refusedName: Words = {
  en: 'This name is not allowed.',
  cy: 'Ni chaniateir yr enw hwn.',
}

type Headers = Pick<Asked<unknown>, 'ifMatch' | 'requestKey'>

/** The two headers that commands understand, or the fault in them. */
function readHeaders(request: Request, language: Language): Headers | Fault {
  const match = request.get('If-Match')
  const revision =
    match === undefined || match === '*' ? undefined : /^"(\d{1,9})"$/.exec(match)?.[1]
  const requestKey = request.get('Idempotency-Key')
  if (match !== undefined && match !== '*' && revision === undefined) {
    const words = {
      en: 'If-Match must be a revision in quotes, as ETag gave it.',
      cy: 'Rhaid i If-Match fod yn adolygiad mewn dyfynodau, fel y rhoddodd ETag ef.',
    }
    return { pointer: '', message: words[language], code: 'if-match' }
  }
  if (requestKey !== undefined && !/^[\w-]{1,100}$/.test(requestKey)) {
    const words = {
      en: 'Idempotency-Key must be 1 to 100 letters, digits, hyphens or underscores.',
      cy: 'Rhaid i Idempotency-Key fod yn 1 i 100 o lythrennau, digidau, cysylltnodau neu danlinellau.',
    }
    return { pointer: '', message: words[language], code: 'idempotency-key' }
  }
  return { ifMatch: revision === undefined ? undefined : Number(revision), requestKey }
}

/** True if what was sent is of the route's shape; otherwise the problem has been answered. */
function isWellFormed(route: Route, request: Request, response: Response, language: Language) {
  const body: unknown = request.body
  const names = route.body === undefined ? [] : hostileNames(body)
  if (names === 'too-deep') {
    sendProblem(response, 'too-deep', language)
    return false
  }
  const faults = [
    ...names.map((fault) => ({ ...fault, message: refusedName[language] })),
    ...faultsOf(route.query ?? 'NoQuery', request.query, language),
    ...(names.length > 0 || route.body === undefined ? [] : faultsOf(route.body, body, language)),
  ]
  if (faults.length === 0) return true
  sendProblem(response, 'malformed', language, { faults })
  return false
}

async function sendReply(response: Response, route: Route, reply: Reply): Promise<void> {
  response.status(reply.status ?? route.status ?? 200).set(reply.headers ?? {})
  if (reply.attachment !== undefined) await sendAttachment(response, reply.attachment)
  else if (reply.stream !== undefined) {
    response.type(route.media ?? 'text/event-stream').flushHeaders()
    reply.stream(response)
  } else if (route.media !== undefined) response.type(route.media).send(reply.body)
  else if (reply.body === undefined) response.end()
  else response.json(reply.body)
}

/** Why nobody asks: the session is over, or whose it was may no longer come in. */
const whyNobody = (request: Request) =>
  request.session.username === undefined ? 'signed-out' : 'access-ended'

/** Authorise, validate, handle: the same for every route. */
export function perform(route: Route, services: Services): RequestHandler {
  return async (request, response) => {
    const language = languageOf(request)
    response.set('Content-Language', language)
    response.vary('Accept-Language')
    const caller = route.open
      ? undefined
      : await callerOf(services, request.session.username, language)
    if (!route.open && caller === undefined) {
      sendProblem(response, whyNobody(request), language)
      return
    }
    if (caller !== undefined && !services.access.may(caller.viewer, route.resource, route.action)) {
      sendProblem(response, 'not-allowed', language)
      return
    }
    const headers = readHeaders(request, language)
    if ('message' in headers) {
      sendProblem(response, 'malformed', language, { faults: [headers] })
      return
    }
    if (!isWellFormed(route, request, response, language)) return
    const asked: Asked<unknown> = {
      ...headers,
      services,
      language,
      params: request.params as Record<string, string>,
      query: request.query as Record<string, string>,
      body: request.body,
      request,
      response,
    }
    const outcome = await (route.open
      ? route.handle(asked)
      : route.handle({ ...asked, caller: caller as NonNullable<typeof caller> }))
    if (outcome.ok) await sendReply(response, route, outcome.value)
    else sendRefusal(response, outcome, language)
  }
}
