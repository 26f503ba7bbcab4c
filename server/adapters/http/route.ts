import type { Readable } from 'node:stream'
import type { Request, Response } from 'express'
import type { Caller } from '../../app/caller.ts'
import type { Language, Outcome } from '../../app/refusal.ts'
import type { Services } from '../../app/services.ts'
import type { SchemaTitle } from './validator.ts'

export type Method = 'get' | 'post' | 'put' | 'delete'

/** What a handler sees: everything parsed and validated. */
export interface Asked<Body> {
  readonly services: Services
  readonly language: Language
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Body
  /** The revision in If-Match, if the client sent one. */
  readonly ifMatch: number | undefined
  /** The Idempotency-Key, if the client sent one. */
  readonly requestKey: string | undefined
  readonly request: Request
  readonly response: Response
}

export interface SignedIn<Body> extends Asked<Body> {
  readonly caller: Caller
}

/** A file to be saved by whoever asked for it. */
export interface Attachment {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly content: Readable
}

export interface Reply {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly attachment?: Attachment
  /** Writes the answer by itself, for as long as it takes; the head has been sent. */
  readonly stream?: (response: Response) => void
}

/** Of a file the media type is its own. */
export const anyMedia = '*/*'

interface Described {
  readonly method: Method
  /** Express path below /api, `:name` for parameters. */
  readonly path: string
  readonly summary: string
  readonly resource: string
  readonly action: string
  /** Title of the schema the body must satisfy; no body is read without one. */
  readonly body?: SchemaTitle
  readonly query?: SchemaTitle
  /** Title of the schema of its answer; every route has one, unless it answers 204. */
  readonly answer?: SchemaTitle
  readonly status?: number
  /** Media type of the answer; JSON unless said, `anyMedia` where it is that of the file. */
  readonly media?: string
  /** The body is a file of any type, which the handler reads as it streams; `File-Name` names it. */
  readonly takesFile?: true
  /** A status of 400 or more that has the route's own answer instead of a problem. */
  readonly unavailable?: 503
}

export interface PublicRoute extends Described {
  readonly open: true
  readonly handle: (asked: Asked<unknown>) => Promise<Outcome<Reply>>
}

export interface MemberRoute extends Described {
  readonly open: false
  readonly handle: (asked: SignedIn<unknown>) => Promise<Outcome<Reply>>
}

export type Route = PublicRoute | MemberRoute

type With<R extends Described, Body, A extends Asked<Body>> = Omit<R, 'open' | 'handle'> & {
  readonly handle: (asked: A) => Promise<Outcome<Reply>>
}

/**
 * A route that anyone may call. The schema named by `body` vouches for the handler's body type.
 */
export function publicRoute<Body = undefined>(
  route: With<PublicRoute, Body, Asked<Body>>,
): PublicRoute {
  const handle = route.handle as PublicRoute['handle']
  return { ...route, open: true, handle }
}

/** A route for people who are signed in and whose roles allow its action on its resource. */
export function route<Body = undefined>(
  route: With<MemberRoute, Body, SignedIn<Body>>,
): MemberRoute {
  const handle = route.handle as MemberRoute['handle']
  return { ...route, open: false, handle }
}
