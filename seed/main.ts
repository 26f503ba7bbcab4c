// `npm run seed -- --enquiries 100000`: adds that many past enquiries to the demonstration council.
import path from 'node:path'
import { composeServices } from '../server/compose-api.ts'
import { readSettings } from '../server/settings.ts'
import { startupWords } from '../server/startup-words.ts'
import { readArguments, usage, type SeedArguments } from './arguments.ts'
import { loadDemonstration } from './council/index.ts'
import { pastEnquiries } from './past/index.ts'
import { progressLine } from './progress.ts'
import { writePast } from './write-past.ts'

const batchSize = 500

/** Shows how far it is: over and over on a terminal, ten times in a log. */
function progressOn(total: number) {
  const startedAt = performance.now()
  let told = 0
  return (done: number) => {
    const line = progressLine(done, total, (performance.now() - startedAt) / 1_000)
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`)
    else if (done >= total || done - told >= total / 10) {
      process.stderr.write(`${line}\n`)
      told = done
    }
  }
}

async function seedWith({ enquiries: count, seed, until }: SeedArguments): Promise<number> {
  const settings = readSettings()
  if (!settings.demonstration) {
    console.error('Past enquiries belong to the demonstration council. Set DEMONSTRATION=true.')
    return 2
  }
  const composed = await composeServices(settings)
  const { services } = composed
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort())
  try {
    const demonstration = await loadDemonstration(path.join(settings.root, 'seed'))
    const stored = await services.councils.find()
    if (stored?.name !== demonstration.council.name) {
      console.error(
        'This database holds another council. Set DATA_DIR or MONGODB_URI to one for trying out.',
      )
      return 2
    }
    const before = await services.enquiries.count({})
    const { holidays } = services.areas
    const past = pastEnquiries({ seed, count, until, demonstration, holidays })
    await writePast(past, {
      write: (batch) => services.enquiries.add(batch),
      batchSize,
      progress: progressOn(count),
      signal: stopping.signal,
    })
    const added = (await services.enquiries.count({})) - before
    if (process.stderr.isTTY) process.stderr.write('\n')
    console.log(
      `${stopping.signal.aborted ? 'Stopped. ' : ''}Added ${added} past enquiries. The same again: --enquiries ${count} --seed ${seed} --until ${until.toISOString()}`,
    )
    return stopping.signal.aborted ? 130 : 0
  } finally {
    await composed.close()
  }
}

const asked = readArguments(process.argv.slice(2), new Date())
if (typeof asked === 'string') {
  console.error(`${asked}\n${usage}`)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await seedWith(asked)
  } catch (fault) {
    console.error(startupWords(fault))
    process.exitCode = 1
  }
}
