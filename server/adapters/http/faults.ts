import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { languageOf } from './language.ts'
import { sendProblem } from './problem.ts'

/** What express's body reader says went wrong, as a problem of ours. */
const bodyProblems = {
  'entity.parse.failed': 'not-json',
  'entity.too.large': 'too-large',
  'request.aborted': 'broken-off',
  'request.size.invalid': 'not-json',
  'encoding.unsupported': 'not-json',
  'charset.unsupported': 'not-json',
  'stream.encoding.set': 'not-json',
} as const

const isBodyProblem = (type: unknown): type is keyof typeof bodyProblems =>
  typeof type === 'string' && type in bodyProblems

/** Driver faults that mean the database is away, not that we are wrong. */
const away = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoPoolClosedError',
  'MongoExpiredSessionError',
  'MongoWaitQueueTimeoutError',
])

/** Exceptions become problems here and nowhere else. Only our own faults are logged, without what was sent. */
export const faultHandler =
  (logger: Logger): ErrorRequestHandler =>
  (fault: unknown, request, response, next) => {
    if (response.headersSent) {
      next(fault)
      return
    }
    const language = languageOf(request)
    const { type, name, message, stack } = fault as Partial<Error & { type: string }>
    if (isBodyProblem(type)) {
      sendProblem(response, bodyProblems[type], language)
      return
    }
    if (fault instanceof URIError) {
      sendProblem(response, 'malformed', language)
      return
    }
    const code = name !== undefined && away.has(name) ? 'database-away' : 'our-fault'
    // A driver's message may quote a document: the name and the place suffice to find it.
    logger.error(
      {
        fault: name,
        at: stack
          ?.replace(message ?? '', '')
          .split('\n')
          .slice(1, 6),
      },
      code,
    )
    sendProblem(response, code, language)
  }
