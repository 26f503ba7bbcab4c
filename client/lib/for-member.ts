/**
 * Whom an enquiry is to be raised for, carried from page to page in the history's state and not in
 * the address, which says nothing about people.
 */
export const forMember = (state: unknown): string | undefined =>
  typeof state === 'object' &&
  state !== null &&
  'forMember' in state &&
  typeof state.forMember === 'string'
    ? state.forMember
    : undefined
