import type { Fault, Problem } from '../../../schemas/types/index.ts'

/** Why a request was not served, as the interface tells people apart what they can do about it. */
export type RefusalKind =
  | 'offline'
  | 'signed-out'
  | 'not-allowed'
  | 'not-found'
  | 'stale'
  | 'conflict'
  | 'invalid'
  | 'throttled'
  | 'away'
  | 'failed'

const kinds: Readonly<Record<number, RefusalKind>> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
  413: 'invalid',
  422: 'invalid',
  429: 'throttled',
  502: 'away',
  503: 'away',
  504: 'away',
}

/** What a refused request throws: the kind, and the server's own words and faults when it gave any. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly status: number
  readonly title: string | undefined
  readonly detail: string | undefined
  readonly code: string | undefined
  readonly faults: readonly Fault[]
  /** Whole seconds to wait before trying again, when the server said so. */
  readonly retryAfter: number | undefined

  constructor(status: number, problem: Partial<Problem> = {}, retryAfter?: number) {
    super(problem.title ?? `status ${status}`)
    this.kind = status === 0 ? 'offline' : (kinds[status] ?? 'failed')
    this.status = status
    this.title = problem.title
    this.detail = problem.detail
    this.code = problem.code
    this.faults = problem.faults ?? []
    this.retryAfter = retryAfter
  }
}

/** The refusal an error is; any other error is a failure without words of its own. */
export const refusalOf = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal(500)

/** Reads a refused response; a body that is no problem document still gives a refusal. */
export async function readRefusal(response: Response): Promise<Refusal> {
  const problem: unknown = await response.json().catch(() => undefined)
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN)
  return new Refusal(
    response.status,
    isProblem(problem) ? problem : {},
    Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined,
  )
}

const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' &&
  value !== null &&
  'pointer' in value &&
  typeof value.pointer === 'string' &&
  'message' in value &&
  typeof value.message === 'string'

const isProblem = (value: unknown): value is Partial<Problem> =>
  typeof value === 'object' &&
  value !== null &&
  (!('title' in value) || typeof value.title === 'string') &&
  (!('detail' in value) || typeof value.detail === 'string') &&
  (!('faults' in value) || (Array.isArray(value.faults) && value.faults.every(isFault)))
