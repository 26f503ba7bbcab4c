// Takes over newly published bank holidays: `npm run calendars [-- <file or address>]`.
import { open, readFile, rename, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { types } from 'node:util'
import { changesBetween, withEarlierKept } from './changes.ts'
import { readPublished, type PublishedHolidays } from './published.ts'

const published = 'https://www.gov.uk/bank-holidays.json'

const usage = `Usage: npm run calendars [-- <file or address>]

Takes over the bank holidays of a file or address in GOV.UK's format and shows what changed.
Without either it asks ${published}`

/** Far more than the file has ever had. */
const longest = 2_000_000

export interface Refresh {
  /** A file's path or an https or http address. */
  source: string
  /** The file that is replaced. */
  target: string
  say: (line: string) => void
}

/**
 * Replaces the snapshot by what `source` holds, at once or not at all, and says what changed.
 * Answers what went wrong, or undefined.
 */
export async function refresh({ source, target, say }: Refresh): Promise<string | undefined> {
  const text = await load(source)
  if ('fault' in text) return `${source} could not be read: ${text.fault}`
  const next = readPublished(text.content)
  if ('faults' in next) {
    return `${source} is not GOV.UK's file of bank holidays, so nothing was changed.\n${next.faults.join('\n')}`
  }
  const known = await knownHolidays(target)
  if (known === undefined) {
    return `${target} is missing or damaged. Restore it from version control and try again.`
  }
  const holidays = withEarlierKept(known, next.holidays)
  const changes = changesBetween(known, holidays)
  if (changes.length === 0) {
    say('No bank holiday has changed.')
    return undefined
  }
  const failed = await replace(target, `${JSON.stringify(holidays, null, 1)}\n`)
  if (failed !== undefined) return `${target} could not be written: ${failed}`
  for (const line of changes) say(line)
  say('Restart Portreeve to count with them.')
  return undefined
}

type Loaded = { content: string } | { fault: string }

async function load(source: string): Promise<Loaded> {
  try {
    const content = /^https?:\/\//i.test(source)
      ? await download(source)
      : await readFile(source, 'utf8')
    return content.length > longest ? { fault: 'it is far too long.' } : { content }
  } catch (error) {
    return { fault: causeOf(error) }
  }
}

async function download(address: string): Promise<string> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(30_000),
  })
  if (!response.ok) throw new Error(`the server answered ${response.status}.`)
  return await response.text()
}

/** What the snapshot holds; undefined if it cannot be read or understood. */
async function knownHolidays(target: string): Promise<PublishedHolidays | undefined> {
  const text = await readFile(target, 'utf8').catch(() => '')
  const read = readPublished(text)
  return 'faults' in read ? undefined : read.holidays
}

/** Writes beside the file and renames, so that a reader finds the old file or the new one, whole. */
async function replace(target: string, content: string): Promise<string | undefined> {
  const beside = `${target}.new`
  try {
    const file = await open(beside, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, target)
    return undefined
  } catch (error) {
    await rm(beside, { force: true })
    return causeOf(error)
  }
}

function causeOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error)
  return types.isNativeError(error.cause)
    ? `${error.message}: ${error.cause.message}`
    : error.message
}

async function main(args: readonly string[]): Promise<number> {
  const [source = published, ...more] = args
  if (more.length > 0 || source.startsWith('-')) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const fault = await refresh({
    source,
    target: fileURLToPath(new URL('./bank-holidays.json', import.meta.url)),
    say: (line) => process.stdout.write(`${line}\n`),
  })
  if (fault === undefined) return 0
  process.stderr.write(`${fault}\n`)
  return 1
}

if (process.argv[1]?.endsWith('calendars/refresh.ts') === true) {
  void main(process.argv.slice(2)).then((code) => (process.exitCode = code))
}
