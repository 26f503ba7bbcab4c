import type { Enquiry, Share, Username } from '../../schemas/types/index.ts'

/** The enquiry as it is shared with these people; without a trace of it if that is nobody. */
const withShares = (enquiry: Enquiry, shares: Share[]): Enquiry => {
  const after: Enquiry = { ...enquiry, shares, sharedWith: shares.map((share) => share.with) }
  if (shares.length === 0) {
    delete after.shares
    delete after.sharedWith
  }
  return after
}

const others = ({ shares = [] }: Enquiry, username: Username): Share[] =>
  shares.filter((share) => share.with !== username)

/** The enquiry, shared with everybody else. */
export const withoutShare = (enquiry: Enquiry, username: Username): Enquiry =>
  withShares(enquiry, others(enquiry, username))

/** The enquiry, shared with one person on these terms and no others. */
export const withShare = (enquiry: Enquiry, share: Share): Enquiry =>
  withShares(enquiry, [...others(enquiry, share.with), share])
