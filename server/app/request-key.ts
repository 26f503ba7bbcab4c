import type { Enquiry } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import type { Services } from './services.ts'

/** What an enquiry remembers of a request that carried an Idempotency-Key. */
export interface RememberedRequest {
  /** The key, under the name of who sent it: nobody meets another person's keys. */
  readonly key: string
  /** Hash of what was asked, so that a key used for something else is found out. */
  readonly fingerprint: string
}

/** Undefined when the client sent no key. */
export function requestOf(
  { digest }: Pick<Services, 'digest'>,
  { person }: Caller,
  requestKey: string | undefined,
  asked: unknown,
): RememberedRequest | undefined {
  if (requestKey === undefined) return undefined
  return { key: `${person._id}:${requestKey}`, fingerprint: digest(JSON.stringify(asked)) }
}

/** Whether the enquiry has served this very request before, or its key for something else. */
export function repeatedRequest(
  { requests }: Enquiry,
  request: RememberedRequest | undefined,
): 'same' | 'other' | undefined {
  const earlier = requests.find(({ key }) => key === request?.key)
  if (earlier === undefined) return undefined
  return earlier.fingerprint === request?.fingerprint ? 'same' : 'other'
}

/** The enquiry, remembering the request that made it so. */
export const withRequest = (enquiry: Enquiry, request: RememberedRequest | undefined): Enquiry =>
  request === undefined
    ? enquiry
    : { ...enquiry, requests: [...enquiry.requests, { ...request, revision: enquiry.revision }] }
