import type { Escalation, WorkingDuration } from '../../schemas/types/index.ts'

/** How often, and how soon, a member may pull each lever. */
export interface Levers {
  /** Working time since the member last saw the council do something, or since the member last asked. */
  readonly requestUpdateAfter: WorkingDuration
  /** While the enquiry is open; reopening begins anew. */
  readonly requestUpdatesAtMost: number
  /** In the whole life of an enquiry. */
  readonly escalationsAtMost: number
  /** The role that must answer what was escalated. */
  readonly escalateTo: 'service-manager' | 'director'
}

/** What holds where a service area says nothing else. */
const usual: Levers = {
  requestUpdateAfter: 'P2D',
  requestUpdatesAtMost: 3,
  escalationsAtMost: 1,
  escalateTo: 'service-manager',
}

/** The limits of a service area's levers, each the usual one where it names none. */
export const leversOf = ({ limits }: Pick<Escalation, 'limits'>): Levers => ({
  ...usual,
  ...limits,
})
