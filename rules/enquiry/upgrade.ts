import type { Enquiry } from '../../schemas/types/index.ts'

/** An enquiry that may have been stored before there were ladders. */
export type StoredEnquiry = Omit<Enquiry, 'ladder' | 'outboxAt'> &
  Partial<Pick<Enquiry, 'ladder' | 'outboxAt'>>

const noLadder: Enquiry['ladder'] = { id: 'none', rule: 'otherwise' }

/** The enquiry as it would be stored now: what was raised before there were ladders climbs none. */
export const upgraded = ({
  ladder = noLadder,
  outboxAt = null,
  ...stored
}: StoredEnquiry): Enquiry => ({ ...stored, ladder, outboxAt })
