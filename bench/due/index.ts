import { alternate, inverse, type Alternated } from '../measure.ts'
import type { Bench, BenchResult } from '../result.ts'
import { theirs } from './dayjs-business-time.ts'
import { ours } from './ours.ts'
import { questions } from './questions.ts'

/**
 * A deadline with split days, holidays and a hold, against dayjs-business-time: the fastest working-time
 * library found that answers these questions right (moment-business-time takes two thirds of its time
 * and is hours out); and a year of working days against one.
 */
export const due: Bench = {
  name: 'due',
  run: async ({ quick = false }) => {
    const runs = quick ? 3 : 9
    const rounds = quick ? 200 : 2000
    const against = async (name: string, [mine, yours]: [Asked[], Asked[]]) => {
      agree(mine, yours)
      const measured = await alternate(
        () => timed(mine, rounds),
        () => timed(yours, quick ? 1 : 5),
        runs,
      )
      return faster(name, 'dayjs-business-time', 20, inverse(measured))
    }
    const noDearerThan = async (name: string, long: string, short: string) =>
      noDearer(
        name,
        `the same for ${short}`,
        1.5,
        await alternate(
          () => timed(ours(long, questions, false), rounds),
          () => timed(ours(short, questions, false), rounds),
          runs,
        ),
      )
    return [
      await against('due: 40 working hours over a hold', [
        ours('PT40H', questions),
        theirs({ minutes: 2400 }, questions),
      ]),
      await against('due: 10 working days over a hold', [
        ours('P10D', questions),
        theirs({ days: 10 }, questions),
      ]),
      await noDearerThan('due: 250 working days', 'P250D', 'P1D'),
      await noDearerThan('due: 250 working days in hours', 'PT2000H', 'PT8H'),
    ]
  },
}

interface Asked {
  count: () => number
  answer: () => string
}

/** Both must give the same answers, and many different ones, or there is nothing to compare. */
function agree(mine: readonly Asked[], yours: readonly Asked[]): void {
  const answers = mine.map(({ answer }) => answer())
  for (const [index, answer] of answers.entries()) {
    const other = yours[index]?.answer()
    if (answer !== other) throw new Error(`Question ${index}: ${answer} here, ${other} there`)
  }
  if (new Set(answers).size < 20) throw new Error('These questions do not try the calendar out')
}

// What is counted is summed and looked at, so that no compiler may leave the work out.
let witness = 0

/** Microseconds a deadline, once the years are laid out. */
function timed(asked: readonly Asked[], rounds: number): number {
  for (const { count } of asked) witness += count()
  const start = performance.now()
  for (let round = 0; round < rounds; round++) for (const { count } of asked) witness += count()
  const time = performance.now() - start
  if (Number.isNaN(witness)) throw new Error('A deadline was no moment')
  return (time * 1000) / (rounds * asked.length)
}

function faster(name: string, yardstick: string, times: number, measured: Alternated): BenchResult {
  const { ours: figure, ratio, spread } = measured
  const reached = ratio >= times
  return { name, figure, unit: 'µs', yardstick, ratio, spread, mustReach: `≥ ${times}`, reached }
}

function noDearer(
  name: string,
  yardstick: string,
  times: number,
  measured: Alternated,
): BenchResult {
  const { ours: figure, ratio, spread } = measured
  const reached = ratio <= times
  return { name, figure, unit: 'µs', yardstick, ratio, spread, mustReach: `≤ ${times}`, reached }
}
