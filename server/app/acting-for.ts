import type { Viewer } from '../../rules/access/index.ts'
import { isSharedWith, wants } from '../../rules/access/shared.ts'
import type { Enquiry } from '../../schemas/types/index.ts'

/** The members for whom this person acts. */
export const membersActedFor = ({ grants }: Pick<Viewer, 'grants'>): string[] =>
  grants.flatMap(({ domain }) => (domain.startsWith('member:') ? [domain.slice(7)] : []))

/**
 * The member for whom this person acts on an enquiry, if they act for one: whose it is, or else with
 * whom it is shared.
 */
export function actingFor(viewer: Viewer, enquiry: Enquiry): string | undefined {
  const members = membersActedFor(viewer)
  if (members.includes(enquiry.member)) return enquiry.member
  return members.find((member) =>
    viewer
      .neighbourhoods(member)
      .some((around) => isSharedWith(member, around, enquiry, wants.read)),
  )
}
