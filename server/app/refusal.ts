import type { Fault } from '../../schemas/types/index.ts'

/** Text in both languages of the interface. */
export interface Words {
  readonly en: string
  readonly cy: string
}

export type Language = keyof Words

/** Why a use case did not do what was asked; HTTP maps each kind to a status once. */
export type RefusalKind =
  | 'signed-out'
  | 'wrong-password'
  | 'too-many-tries'
  | 'not-allowed'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'stale'
  | 'stale-template'
  | 'key-reused'
  | 'file-too-large'
  | 'file-not-taken'
  | 'file-refused'
  | 'file-not-checked'
  | 'too-many-streams'

export interface Refusal {
  readonly ok: false
  readonly kind: RefusalKind
  readonly detail?: Words
  readonly faults?: readonly Fault[]
  readonly retryAfter?: number
}

export interface Done<T> {
  readonly ok: true
  readonly value: T
}

export type Outcome<T> = Done<T> | Refusal

export const done = <T>(value: T): Done<T> => ({ ok: true, value })

export const refuse = (kind: RefusalKind, more: Omit<Refusal, 'ok' | 'kind'> = {}): Refusal => ({
  ok: false,
  kind,
  ...more,
})
