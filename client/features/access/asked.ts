/** What is asked on this page, kept in the history's state: the address names nobody. */
export interface Asked {
  /** Why may this person see this enquiry? */
  readonly username: string
  readonly reference: string
  /** Who may see this enquiry? */
  readonly viewersOf: string
}

/** Reads the history's state; what is not ours is ignored. */
export function askedFrom(state: unknown): Asked {
  const given = typeof state === 'object' && state !== null ? state : {}
  const { username, reference, viewersOf } = {
    username: '',
    reference: '',
    viewersOf: '',
    ...given,
  }
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return { username: text(username), reference: text(reference), viewersOf: text(viewersOf) }
}

/** The server reads references however they are written; what has other letters is none. */
export const isReference = (text: string): boolean => /^[A-Za-z0-9 -]{9,20}$/.test(text.trim())
