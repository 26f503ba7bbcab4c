import { apply, type Context, isRefusal, nextStepFor } from '../../rules/enquiry/index.ts'
import type { Enquiry } from '../../schemas/types/index.ts'
import { machineContextFor } from './context-for.ts'
import { eachAtOnce } from './each-at-once.ts'
import type { Services } from './services.ts'

type StepServices = Pick<
  Services,
  'areas' | 'clock' | 'digest' | 'dueEnquiries' | 'enquiries' | 'people' | 'randomness'
>

/** How many enquiries are read at a time, and how many of them are saved at once. */
const pageSize = 200
const atOnce = 16

/** How long an enquiry whose steps cannot be taken waits, so that it keeps nobody else’s. */
const aside = 60_000

/** In another order each time, so that two processes seldom reach for the same enquiry. */
function shuffled<T>(all: readonly T[], { randomness }: StepServices): T[] {
  const dice = randomness.bytes(all.length * 2)
  const keyed = all.map((one, at) => ({
    one,
    key: (dice[2 * at] ?? 0) * 256 + (dice[2 * at + 1] ?? 0),
  }))
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
}

/** Nothing is due after all: it was answered or put on hold, or its calendar has changed. */
async function putRight({ dueEnquiries }: StepServices, enquiry: Enquiry, context: Context) {
  const next = nextStepFor(enquiry, context)
  if (next !== null && next <= context.now) {
    throw new Error(`A step of ${enquiry._id} is due and cannot be taken.`)
  }
  await dueEnquiries.saveNextStep(enquiry, next)
}

/** Takes what is due of one enquiry with one guarded write; if somebody else changed it, they did. */
async function takeIn(services: StepServices, enquiry: Enquiry): Promise<void> {
  const context = await machineContextFor(services, enquiry)
  const applied = apply(enquiry, { name: 'step' }, context)
  if (isRefusal(applied)) await putRight(services, enquiry, context)
  else await services.enquiries.save(enquiry, applied.enquiry)
}

/**
 * The same; an enquiry whose steps cannot be taken is put aside for a while, and its fault noted.
 * @throws if it cannot even be put aside
 */
async function takeOrPutAside(
  services: StepServices,
  enquiry: Enquiry,
  faults: unknown[],
): Promise<void> {
  try {
    await takeIn(services, enquiry)
  } catch (fault) {
    const until = new Date(services.clock.now().getTime() + aside)
    await services.dueEnquiries.saveNextStep(enquiry, until)
    faults.push(fault)
  }
}

/**
 * Takes every step of every enquiry’s ladder that is due. A step’s event has an id of its own and
 * its write is guarded, so it happens once, however many processes try.
 * @returns when the next one is due
 * @throws the first fault, after the other steps have been taken
 */
export async function takeSteps(
  services: StepServices,
  signal?: AbortSignal,
): Promise<Date | null> {
  const { clock, dueEnquiries } = services
  const stopped = () => signal?.aborted === true
  const faults: unknown[] = []
  while (!stopped()) {
    const page = await dueEnquiries.withStepsDue(clock.now(), pageSize)
    await eachAtOnce(shuffled(page, services), { atOnce, stopped }, (enquiry) =>
      takeOrPutAside(services, enquiry, faults),
    )
    if (page.length < pageSize) break
  }
  if (faults.length > 0) throw faults[0]
  return stopped() ? null : dueEnquiries.nextStepAt()
}
