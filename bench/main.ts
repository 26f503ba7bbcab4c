// Measures Portreeve against its yardsticks: `npm run bench -- <name>… [--json] [--quick]`.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Bench, BenchResult } from './result.ts'

const benches: Record<string, string> = {
  decide: 'first match in a routing table',
  due: 'a deadline with split days, holidays and a hold',
  intake: 'an enquiry posted, checked, routed, dated and durable',
  embedded: 'the embedded store: insert, find by index, range and sort',
  bundle: 'the script that a member’s first form needs',
  form: 'a keystroke and the first render of a large form',
  access: 'what one person may see, among 50,000 grants',
  list: 'the first page of an officer among a million enquiries',
  escalate: 'the steps of ladders that are due, and finding that none is',
  start: 'from `npm start` to the first page',
}

const usage = `Usage: npm run bench -- <name>… [--json] [--quick]

${Object.entries(benches)
  .map(([name, says]) => `  ${name.padEnd(10)}${says}`)
  .join('\n')}

  --json     print one object a line for each result
  --quick    fewer and shorter runs, to try a bench out`

async function main(args: string[]): Promise<number> {
  const asked = parse(args)
  if (typeof asked === 'string') {
    console.error(`${asked}\n\n${usage}`)
    return 2
  }
  let reached = true
  for (const name of asked.names) {
    const bench = await load(name)
    if (typeof bench === 'string') {
      console.error(bench)
      return 2
    }
    for (const result of await bench.run({ quick: asked.quick })) {
      console.log(asked.json ? JSON.stringify(result) : inWords(result))
      reached &&= result.reached
    }
  }
  return reached ? 0 : 1
}

interface Asked {
  names: string[]
  json: boolean
  quick: boolean
}

/** What was asked for, or what is wrong with how. */
function parse(args: string[]): Asked | string {
  const options = { json: { type: 'boolean' }, quick: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const unknown = positionals.find((name) => !Object.hasOwn(benches, name))
    if (unknown !== undefined) return `There is no bench “${unknown}”.`
    if (positionals.length === 0) return 'Name a bench.'
    return { names: positionals, json: values.json === true, quick: values.quick === true }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function load(name: string): Promise<Bench | string> {
  const place = new URL(`./${name}/index.ts`, import.meta.url)
  if (!existsSync(fileURLToPath(place))) return `The bench “${name}” is not written yet.`
  const module: unknown = await import(place.href)
  const bench = exported(module, name)
  return bench ?? `bench/${name}/index.ts exports no \`${name}\` that can be run.`
}

function exported(module: unknown, name: string): Bench | undefined {
  if (typeof module !== 'object' || module === null) return undefined
  const one: unknown = Reflect.get(module, name)
  return isBench(one) ? one : undefined
}

const isBench = (one: unknown): one is Bench =>
  typeof one === 'object' && one !== null && 'run' in one && typeof one.run === 'function'

function inWords(result: BenchResult): string {
  const { name, figure, unit, yardstick, ratio, spread, mustReach, reached } = result
  return [
    `${reached ? 'reached ' : 'MISSED  '} ${name}: ${round(figure)} ${unit}`,
    `${round(ratio)}× of ${yardstick} (spread ${round(spread * 100)}%), must be ${mustReach}`,
  ].join('; ')
}

const round = (value: number): string => String(Number(value.toPrecision(3)))

process.exitCode = await main(process.argv.slice(2))
