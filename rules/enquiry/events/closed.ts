import type { Evolve } from '../evolution.ts'
import { answeredFor } from '../meeting.ts'

export const closed: Evolve<'closed'> = (enquiry, event) => ({
  ...answeredFor(enquiry, event.at),
  closure: { at: event.at, by: event.by, narrative: event.content?.text ?? '' },
})
