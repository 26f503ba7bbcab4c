import type { Enquiry } from '../../../schemas/types/index.ts'
import type { SealedEventOf } from '../event.ts'

/** The enquiry as it came in. */
export const raised = (event: SealedEventOf<'raised'>): Enquiry => {
  const { reference, referrals, ...said } = event.detail
  const { summary = { en: '' }, answers = {}, files, constituent } = event.content ?? {}
  return {
    _id: reference,
    schemaVersion: 1,
    revision: 0,
    ...said,
    status: 'raised',
    raisedBy: event.by,
    raisedAt: event.at,
    summary,
    answers,
    ...(files !== undefined && { files }),
    ...(constituent !== undefined && { constituent }),
    referrals: referrals.map((referral) => ({
      ...referral,
      clocks: referral.clocks.map((clock) => ({
        ...clock,
        startedAt: event.at,
        dueAt: new Date(clock.dueAt),
      })),
      holds: [],
    })),
    teams: [],
    partners: [],
    officers: [],
    messages: [],
    dueAt: null,
    nextStep: null,
    events: [],
    outbox: [],
    outboxAt: null,
    requests: [],
  }
}
