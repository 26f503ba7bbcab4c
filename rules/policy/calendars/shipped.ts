import type { Calendar } from '../../../schemas/types/index.ts'
import contactCentre from './contact-centre.json'
import officeHours from './office-hours.json'
import roundTheClock from './round-the-clock.json'

// TypeScript reads no pairs from JSON; the test beside holds each file to the schema of calendars.
const files: readonly unknown[] = [contactCentre, officeHours, roundTheClock]

/** The calendars that ship, for any council to count in by their ids. */
export const shippedCalendars = files as readonly Calendar[]
