import type { Share } from '../../../schemas/types/index.ts'
import type { Evolve } from '../evolution.ts'
import { withShare } from '../shares.ts'

export const shared: Evolve<'shared'> = (enquiry, { detail, at, by, onBehalfOf }) => {
  const { until, ...terms } = detail
  const share: Share = {
    ...terms,
    until: new Date(until),
    at,
    by,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  }
  return withShare(enquiry, share)
}
