import type { Evolve } from '../evolution.ts'

/** The trail remembers that the step was taken; whom it tells leaves by the outbox. */
export const stepped: Evolve<'stepped'> = (enquiry) => enquiry
