import { compileRouting } from '../../rules/routing/index.ts'
import type { Facts, Routing } from '../../schemas/types/index.ts'
import { alternate, inverse, type Alternated } from '../measure.ts'
import type { Bench, BenchResult } from '../result.ts'
import { jsonLogicLoop } from './json-logic.ts'
import { jsonRulesEngine } from './json-rules-engine.ts'
import { factsFor, tableOf, type Scale } from './table.ts'

const small: Scale = { categories: 20, wards: 10, rules: 200 }
const large: Scale = { categories: 100, wards: 100, rules: 10_000 }

/** First match in a routing table, against two engines and against itself. */
export const decide: Bench = {
  name: 'decide',
  run: async ({ quick = false }) => {
    const runs = quick ? 3 : 9
    const rounds = quick ? 20 : 100
    const routing = tableOf(small)
    const facts = factsFor(small, 1000)
    const ours = compileRouting(routing)
    const logic = jsonLogicLoop(routing)
    const engine = jsonRulesEngine(routing)
    await agree(routing, facts, logic, engine)

    const largeFacts = factsFor(large, 1000)
    const oursLarge = compileRouting(tableOf(large))
    await agree(tableOf(large), largeFacts.slice(0, 100), jsonLogicLoop(tableOf(large)))

    const few = facts.slice(0, quick ? 5 : 25)
    const timeOurs = () => timed((one) => ours.decide(one).also.length, facts, rounds)
    return [
      faster(
        'decide: 200 rules',
        'a loop of json-logic-engine compiled rules',
        5,
        inverse(await alternate(timeOurs, () => timed(logic, facts, quick ? 5 : 20), runs)),
      ),
      faster(
        'decide: 200 rules',
        'json-rules-engine',
        1000,
        inverse(await alternate(timeOurs, () => timedAsync(engine, few), runs)),
      ),
      noDearer(
        'decide: 10,000 rules',
        'the same at 200 rules',
        2,
        await alternate(
          () => timed((one) => oursLarge.decide(one).also.length, largeFacts, rounds),
          timeOurs,
          runs,
        ),
      ),
    ]
  },
}

type Decide = (facts: Facts) => number

/** All must place every enquiry by the same rule, or there is nothing to compare. */
async function agree(
  routing: Routing,
  facts: readonly Facts[],
  ...others: ((facts: Facts) => number | Promise<number>)[]
) {
  const { decide } = compileRouting(routing)
  const found = new Set<number>()
  for (const one of facts) {
    const ours = decide(one).rule
    const expected = routing.rules.findIndex((rule) => rule.id === ours)
    found.add(expected)
    for (const other of others) {
      const outcome = await other(one)
      if (outcome !== expected) {
        throw new Error(`Rule ${outcome} instead of ${expected} for ${JSON.stringify(one)}`)
      }
    }
  }
  if (found.size < 50) throw new Error('These facts do not try the table out')
}

// What is decided is summed and looked at, so that no compiler may leave the work out.
let witness = 0

/** Microseconds of processor time a decision: all engines only compute, and machines are shared. */
function timed(decide: Decide, facts: readonly Facts[], rounds: number): number {
  const start = process.cpuUsage()
  for (let round = 0; round < rounds; round++) for (const one of facts) witness += decide(one)
  return perDecision(start, rounds * facts.length)
}

async function timedAsync(decide: (facts: Facts) => Promise<number>, facts: readonly Facts[]) {
  const start = process.cpuUsage()
  for (const one of facts) witness += await decide(one)
  return perDecision(start, facts.length)
}

function perDecision(start: NodeJS.CpuUsage, decisions: number): number {
  if (Number.isNaN(witness)) throw new Error('A decision was no number')
  const { user, system } = process.cpuUsage(start)
  return (user + system) / decisions
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
