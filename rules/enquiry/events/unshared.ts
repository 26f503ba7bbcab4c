import type { Evolve } from '../evolution.ts'
import { withoutShare } from '../shares.ts'

export const unshared: Evolve<'unshared'> = (enquiry, { detail }) =>
  withoutShare(enquiry, detail.with)
