import type { UploadedFile } from '../../../schemas/types/index.ts'
import { sessionEnded } from '../session-end.ts'
import { currentLanguage } from '../words/language.ts'
import { endIn, readRefusal, Refusal, refusalOf } from './refusal.ts'

interface Sending {
  /** Told how much of the file has gone, from 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** How long nothing may move before the connection counts as gone, in milliseconds. */
const patience = 60_000

/** Half a surrogate pair, which a file system may have in a name and nothing can encode. */
const halves = /\p{Cs}/gu

const answerOf = (request: XMLHttpRequest): Response =>
  new Response(request.responseText, {
    status: request.status,
    headers: { 'Retry-After': request.getResponseHeader('Retry-After') ?? '' },
  })

async function settled(request: XMLHttpRequest): Promise<UploadedFile> {
  if (request.status < 200 || request.status > 599) throw new Refusal(0)
  const answer = answerOf(request)
  if (!answer.ok) throw await readRefusal(answer)
  // The edge of the program, as in request.ts; half an answer is a connection that broke.
  return answer.json().then(
    (file) => file as UploadedFile,
    () => Promise.reject(new Refusal(0)),
  )
}

const sent = (file: File, { onProgress, signal }: Sending): Promise<UploadedFile> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let silence: ReturnType<typeof setTimeout> | undefined
    const end = (): void => clearTimeout(silence)
    const moved = (): void => {
      clearTimeout(silence)
      silence = setTimeout(() => request.abort(), patience)
    }
    request.open('POST', '/api/files')
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('Accept-Language', currentLanguage())
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    // Headers are ASCII, and addresses are no place for what people call their files.
    request.setRequestHeader('File-Name', encodeURIComponent(file.name.replaceAll(halves, '')))
    request.upload.onprogress = ({ loaded, total }) => {
      moved()
      onProgress(total > 0 ? loaded / total : 0)
    }
    request.onloadend = () => {
      end()
      settled(request).then(resolve, reject)
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    moved()
    request.send(file)
  })

/**
 * Sends a file. Fetch cannot tell how much of a body has gone, so this is the one request that does
 * not go through `request`. Rejects with a `Refusal`, `offline` also when nothing moves any more.
 */
export async function postFile(file: File, sending: Sending): Promise<UploadedFile> {
  try {
    return await sent(file, sending)
  } catch (fault) {
    const end = endIn(refusalOf(fault))
    if (end !== undefined) sessionEnded(end)
    throw fault
  }
}
