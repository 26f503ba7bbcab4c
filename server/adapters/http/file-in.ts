import type { Request } from 'express'
import type { IncomingFile } from '../../app/files/receive-file.ts'
import type { Pieces } from '../../app/ports.ts'

/** The longest name that is read, percent-encoded; what is kept of it is shorter. */
const longestHeader = 2_000

/** The name in a header, percent-encoded since headers are ASCII; undefined if it is none. */
function nameIn(header: string | undefined): string | undefined {
  if (header === undefined || header.length > longestHeader) return undefined
  try {
    return decodeURIComponent(header)
  } catch {
    return undefined
  }
}

/**
 * The body as it streams. Whoever stops reading leaves the connection open for the answer: what is
 * still to come is let pass, or the client would wait to send it and never read why it was refused.
 */
async function* piecesOf(request: Request): Pieces {
  try {
    yield* request.iterator({ destroyOnReturn: false }) as Pieces
  } catch {
    throw Object.assign(new Error('The request broke off'), { type: 'request.aborted' })
  } finally {
    request.resume()
  }
}

/** The file that a request brings; undefined if it names none. Its Content-Type counts for nothing. */
export function fileIn(request: Request): IncomingFile | undefined {
  const name = nameIn(request.get('File-Name'))
  if (name === undefined) return undefined
  const length = Number(request.get('Content-Length') ?? Number.NaN)
  return {
    name,
    size: Number.isFinite(length) ? length : undefined,
    content: piecesOf(request),
  }
}
