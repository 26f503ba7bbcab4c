import { type Answer, checkedAnswer } from './checked-answer.ts'

export type { Answer }

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'

export interface ApiClient {
  readonly address: string
  request(
    method: Method,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  /** The session cookie as it would be sent. */
  cookie(): string | undefined
  signIn(username: string, password?: string): Promise<Answer>
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  const isJson = response.headers.get('Content-Type')?.includes('json') === true
  return isJson && text !== '' ? JSON.parse(text) : text
}

/**
 * A client of the API over real HTTP that keeps its session cookie, as a browser does. It throws
 * for an answer that is not as the API promises.
 */
export function apiClient(address: string): ApiClient {
  let cookie: string | undefined

  async function request(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const sent = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(cookie === undefined ? {} : { Cookie: cookie }),
        ...headers,
      },
      body: body === undefined ? null : sent,
    })
    const [set] = response.headers.getSetCookie()
    if (set !== undefined) cookie = set.split(';')[0]
    const { status, headers: told } = response
    return checkedAnswer(method, path, { status, headers: told, body: await bodyOf(response) })
  }

  return {
    address,
    request,
    get: (path, headers) => request('GET', path, undefined, headers),
    post: (path, body, headers) => request('POST', path, body, headers),
    cookie: () => cookie,
    signIn: (username, password = 'portreeve') =>
      request('POST', '/session', { username, password }),
  }
}
