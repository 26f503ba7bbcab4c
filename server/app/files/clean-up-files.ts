import { filePolicy } from '../../../rules/files/index.ts'
import type { StoredFile } from '../../../schemas/types/index.ts'
import type { Services } from '../services.ts'
import { discardFile, finishLeaving } from './discard-file.ts'
import { daysBefore } from './uploaded-file.ts'

type CleaningServices = Pick<Services, 'clock' | 'enquiries' | 'fileContents' | 'files'>

export interface CleanedUp {
  readonly removed: number
  /** Files that an enquiry names though nothing had noted it: the process ended in between. */
  readonly bound: number
}

/** What an enquiry names is bound to it, however old; the rest goes. */
async function settle(services: CleaningServices, found: readonly StoredFile[]) {
  const references = await services.enquiries.namingFiles(found.map(({ _id }) => _id))
  let removed = 0
  for (const { _id, state } of found) {
    const reference = references.get(_id)
    if (reference !== undefined) await services.files.bind([_id], reference)
    else if (state === 'leaving') await finishLeaving(services, _id)
    else await discardFile(services, _id, state)
    if (reference === undefined) removed += 1
  }
  return { removed, bound: found.length - removed }
}

/**
 * Removes files that no enquiry has named for 14 days, what arrived only in part, and what was left
 * half removed. One that an enquiry is being raised with has a day more, so that between being set
 * aside, which is refused after 14 days, and being named it cannot go. Safe to run from several
 * processes at once, and again after being cut off.
 */
export async function cleanUpFiles(services: CleaningServices): Promise<CleanedUp> {
  const now = services.clock.now()
  const { waitingDays } = filePolicy
  const due: readonly [StoredFile['state'], Date][] = [
    ['leaving', daysBefore(now, 1)],
    ['arriving', daysBefore(now, 1)],
    ['waiting', daysBefore(now, waitingDays)],
    ['raising', daysBefore(now, waitingDays + 1)],
  ]
  const sum = { removed: 0, bound: 0 }
  for (const [state, before] of due) {
    let found = await services.files.uploadedBefore(before, state)
    while (found.length > 0) {
      const { removed, bound } = await settle(services, found)
      sum.removed += removed
      sum.bound += bound
      found = await services.files.uploadedBefore(before, state)
    }
  }
  return sum
}
