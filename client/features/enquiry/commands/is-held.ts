import type { EnquiryView } from '../../../../schemas/types/index.ts'

/** Whether some referral waits now. */
export const isHeld = (view: EnquiryView): boolean =>
  view.referrals.some(({ holds }) => holds.some(({ to }) => to === undefined))
