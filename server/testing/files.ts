import type { UploadedFile } from '../../schemas/types/index.ts'
import type { Answer, ApiClient } from './api-client.ts'
import { checkedAnswer } from './checked-answer.ts'
import { samples } from './sample-files.ts'

type Content = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>

const cookieOf = (client: ApiClient): Record<string, string> => {
  const cookie = client.cookie()
  return cookie === undefined ? {} : { Cookie: cookie }
}

/** Sends a file as a browser does, or in pieces of unknown number where a stream is given. */
export async function upload(
  client: ApiClient,
  name: string,
  content: Content,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${client.address}/api/files`, {
    method: 'POST',
    headers: { 'File-Name': encodeURIComponent(name), ...cookieOf(client), ...headers },
    body: content,
    ...(content instanceof ReadableStream && { duplex: 'half' }),
  })
  const text = await response.text()
  const body: unknown = text === '' ? '' : JSON.parse(text)
  const { status, headers: told } = response
  return checkedAnswer('POST', '/files', { status, headers: told, body })
}

/** A file that was taken. */
export async function uploaded(
  client: ApiClient,
  name = 'photo.jpg',
  content: Content = bytesOf('jpg'),
): Promise<UploadedFile> {
  const answer = await upload(client, name, content)
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body as UploadedFile
}

/** The least file with this ending. */
export const bytesOf = (ending: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(samples[ending] ?? [])

/** What is at a file's address: its status, its headers and its bytes. */
export async function download(client: ApiClient, path: string) {
  const response = await fetch(`${client.address}/api${path}`, { headers: cookieOf(client) })
  const { status, headers } = response
  return { status, headers, content: Buffer.from(await response.arrayBuffer()) }
}
