export { countingAt, type Counting, sharedSince } from './counting.ts'
export { dayIn, endOfDay, lastDayBefore, lastOf } from './days.ts'
export { type AskedShare, type SharingIn, sharingRefusal } from './refusal.ts'
export { usualSharing } from './usual.ts'
