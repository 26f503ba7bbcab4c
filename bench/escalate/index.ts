import type { Enquiry } from '../../schemas/types/index.ts'
import { progressLine } from '../../seed/progress.ts'
import { eachAtOnce } from '../../server/app/each-at-once.ts'
import { takeSteps } from '../../server/app/take-steps.ts'
import { alternate, inverse } from '../measure.ts'
import type { Bench, BenchResult } from '../result.ts'
import { type Council, openCouncil } from './council.ts'

/** As many writes at once as the sweep has under way. */
const atOnce = 16

/** Milliseconds of the wall clock, since a write waits for the disk. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await act()
  return performance.now() - startedAt
}

/** Milliseconds for a step of each of so many enquiries, found, decided and saved. */
async function sweep(council: Council, count: number): Promise<number> {
  await council.hold(count)
  council.toFirstStep()
  const took = await timed(() => takeSteps(council.services))
  const taken = await council.collection.countDocuments({ revision: 2 })
  if (taken !== count) throw new Error(`${taken} steps were taken instead of ${count}.`)
  return took
}

/** What the sweep changes of an enquiry: the same bytes, decided beforehand. */
function changeOf(after: Enquiry): Record<string, unknown> {
  const { revision, nextStep, outbox, outboxAt, events } = after
  return {
    $set: { revision, nextStep, outboxAt },
    $push: { events: events.at(-1), outbox: { $each: outbox } },
  }
}

/** Milliseconds for as many bare `findOneAndUpdate`s on the same documents. */
async function bareUpdates(council: Council, count: number, change: object): Promise<number> {
  await council.hold(count)
  const found = await council.collection.find({}, { projection: { _id: 1 } }).toArray()
  const options = { projection: { _id: 1 } } as const
  const stopped = () => false
  return timed(() =>
    eachAtOnce(found, { atOnce, stopped }, async ({ _id }) => {
      await council.collection.findOneAndUpdate({ _id, revision: 1 }, change, options)
    }),
  )
}

/** Steps carried out a second, against what the database does with the same writes and nothing else. */
async function carriedOut(council: Council, quick: boolean): Promise<BenchResult> {
  const count = quick ? 500 : 2_000
  await sweep(council, 1)
  const [after] = await council.collection.find({}, { projection: { words: 0 } }).toArray()
  if (after === undefined) throw new Error('Nothing was swept.')
  const measured = inverse(
    await alternate(
      () => sweep(council, count),
      () => bareUpdates(council, count, changeOf(after)),
      quick ? 3 : 9,
    ),
  )
  return {
    name: 'escalate: steps carried out',
    figure: (count / measured.ours) * 1_000,
    unit: 'a second',
    yardstick: 'bare findOneAndUpdate on the same documents',
    ratio: measured.ratio,
    spread: measured.spread,
    mustReach: '≥ 0.5',
    reached: measured.ratio >= 0.5,
  }
}

/** Milliseconds of the processor for a sweep that finds nothing due, with the store’s own thread. */
async function idle({ services }: Council, rounds: number): Promise<number> {
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) await takeSteps(services)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / rounds
}

/** A sweep with nothing due, among many open enquiries against few. */
async function idleSweep(council: Council, quick: boolean): Promise<BenchResult> {
  const [few, many] = quick ? [1_000, 30_000] : [1_000, 1_000_000]
  const large = await openCouncil()
  try {
    const startedAt = performance.now()
    await large.hold(many, (stored) => {
      if (!process.stderr.isTTY) return
      const seconds = (performance.now() - startedAt) / 1_000
      process.stderr.write(`\r${progressLine(stored, many, seconds)}\x1b[K`)
    })
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
    await council.hold(few)
    for (const each of [council, large]) each.toFirstStep(60_000)
    const rounds = quick ? 100 : 400
    const { ours, ratio, spread } = await alternate(
      () => idle(large, rounds),
      () => idle(council, rounds),
      quick ? 5 : 9,
    )
    return {
      name: `escalate: an idle sweep among ${many.toLocaleString('en-GB')} open`,
      figure: ours * 1_000,
      unit: 'µs',
      yardstick: `the same among ${few.toLocaleString('en-GB')}`,
      ratio,
      spread,
      mustReach: '≤ 1.2',
      reached: ratio <= 1.2,
    }
  } finally {
    await large.close()
  }
}

/** What the clocks cost: taking steps that are due, and finding that none is. */
export const escalate: Bench = {
  name: 'escalate',
  run: async ({ quick = false }) => {
    const council = await openCouncil()
    try {
      return [await carriedOut(council, quick), await idleSweep(council, quick)]
    } finally {
      await council.close()
    }
  },
}
