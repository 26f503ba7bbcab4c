import type { PersonSummary } from '../../schemas/types/index.ts'

/** The list of enquiries, not only the reader's own. */
export const listOfMember = '/my-enquiries?whose=all'

/**
 * The history's state of a list of one member's enquiries: like whom an enquiry is raised for, it is
 * kept out of the address.
 */
export const ofMember = ({ username, name }: PersonSummary) => ({ member: { username, name } })

/** Whose enquiries a list shows, if its state names a member. */
export function memberIn(state: unknown): PersonSummary | undefined {
  if (typeof state !== 'object' || state === null || !('member' in state)) return undefined
  const { member } = state
  if (typeof member !== 'object' || member === null) return undefined
  if (!('username' in member) || !('name' in member)) return undefined
  const { username, name } = member
  return typeof username === 'string' && typeof name === 'string' ? { username, name } : undefined
}
