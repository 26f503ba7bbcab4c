import { currentLanguage } from '../words/language.ts'
import type { Answer, Body, Route } from './endpoints.ts'
import { readRefusal, Refusal } from './refusal.ts'

export interface RequestOptions<R extends Route> {
  /** Values of the route's `:names`. */
  params?: Readonly<Record<string, string>>
  /** Query string; undefined and empty values are left out. Never personal data. */
  query?: Readonly<Record<string, string | undefined>>
  body?: Body<R>
  signal?: AbortSignal
  /** The revision the person was looking at; a newer one on the server refuses with `stale`. */
  revision?: number
  /** The same key for the same intention: repeating it repeats nothing. */
  idempotencyKey?: string
}

/**
 * One request to the server, in the reader's language.
 * Throws a `Refusal` for every answer that is not 2xx and when the network gives none.
 */
export async function request<R extends Route>(
  route: R,
  options: RequestOptions<R> = {},
): Promise<Answer<R>> {
  const response = await answered(route, options)
  // The edge of the program: the server's answers are held to the same schemas as these types.
  return (response.status === 204 ? undefined : await readJson(response)) as Answer<R>
}

/** The routes that answer with text instead of JSON. */
type TextRoute = { [R in Route]: Answer<R> extends string ? R : never }[Route]

/** The same for a route that answers with text. */
export async function requestText<R extends TextRoute>(
  route: R,
  options: RequestOptions<R> = {},
): Promise<string> {
  const response = await answered(route, options)
  try {
    return await response.text()
  } catch {
    throw new Refusal(0)
  }
}

async function answered<R extends Route>(route: R, options: RequestOptions<R>): Promise<Response> {
  const [method = 'GET', path = ''] = route.split(' ')
  const response = await send(address(path, options.params, options.query), {
    method,
    credentials: 'same-origin',
    headers: headersOf(options),
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  if (!response.ok) throw await readRefusal(response)
  return response
}

/** The path with its names filled in and its query appended. */
export function address(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const filled = path.replace(/:([a-z]+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, value)
  }
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}

function headersOf<R extends Route>(options: RequestOptions<R>): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json, text/csv;q=0.9',
    'Accept-Language': currentLanguage(),
    ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(options.revision === undefined ? {} : { 'If-Match': `"${options.revision}"` }),
    ...(options.idempotencyKey === undefined ? {} : { 'Idempotency-Key': options.idempotencyKey }),
  }
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    throw new Refusal(0)
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    // The connection broke half-way through the answer.
    throw new Refusal(0)
  }
}
