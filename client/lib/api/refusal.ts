import type { Fault, Problem } from '../../../schemas/types/index.ts'
import type { SessionEnd } from '../session-end.ts'

/** Why a request was not served, as the interface tells people apart what they can do about it. */
export type RefusalKind =
  | 'offline'
  | 'signed-out'
  | 'access-ended'
  | 'withdrawn'
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

/** Where the server's code says more than its status. */
const kindsByCode: Readonly<Record<string, RefusalKind>> = { 'access-ended': 'access-ended' }

const kindOf = (status: number, code = ''): RefusalKind =>
  status === 0 ? 'offline' : (kindsByCode[code] ?? kinds[status] ?? 'failed')

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

  constructor(
    status: number,
    problem: Partial<Problem> = {},
    retryAfter?: number,
    kind?: RefusalKind,
  ) {
    super(problem.title ?? `status ${status}`)
    this.kind = kind ?? kindOf(status, problem.code)
    this.status = status
    this.title = problem.title
    this.detail = problem.detail
    this.code = problem.code
    this.faults = problem.faults ?? []
    this.retryAfter = retryAfter
  }
}

/** Told in place of a page that was open when it could no longer be seen. */
export const withdrawn = ({ status }: Refusal): Refusal =>
  new Refusal(status, {}, undefined, 'withdrawn')

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

/** How the session ended, if that is what a refusal says. */
export const endIn = ({ kind }: Refusal): SessionEnd | undefined =>
  kind === 'signed-out' || kind === 'access-ended' ? kind : undefined
