import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { temporaryDirectory } from './testing/embedded.ts'

const folder = temporaryDirectory()

afterAll(() => {
  rmSync(folder, { recursive: true })
})

let written = 0
const urlOf = (path: string): string => JSON.stringify(pathToFileURL(path).href)

/** Starts the database in a process of its own, with a thread that does this, and then does that. */
function startedWith(thread: string, then = '') {
  const threadPath = join(folder, `thread-${(written += 1)}.mjs`)
  writeFileSync(threadPath, `import { parentPort } from 'node:worker_threads'\n${thread}\n`)
  const source = `
    import { startEmbeddedMongo } from ${urlOf(join(__dirname, 'index.ts'))}
    setInterval(() => undefined, 1000)
    const options = { dataDir: ${JSON.stringify(folder)}, threadUrl: new URL(${urlOf(threadPath)}) }
    const started = await startEmbeddedMongo(options).catch(({ message }) => {
      console.log('not started: ' + message)
      process.exit(3)
    })
    console.log('started')
    ${then}`
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type', 'module', '--eval', source],
    { cwd: join(__dirname, '..'), encoding: 'utf8', timeout: 50_000 },
  )
}

const ready = `parentPort.postMessage({ kind: 'ready', uri: 'mongodb://none/' })`
/** The thread does this when the one that started it says so. */
const later = (what: string) =>
  `const told = new BroadcastChannel('told'); told.onmessage = () => { ${what} }; ${ready}`
const tell = `new BroadcastChannel('told').postMessage('now')`

describe('whoever starts it is told of a thread', () => {
  test.each([
    ['that fails while it starts', `throw new Error('no such disk')`, 'no such disk'],
    ['that ends before it is ready', '', 'The embedded database ended by itself'],
  ])('%s', (_says, thread, message) => {
    const { status, stdout } = startedWith(thread)
    expect({ status, stdout }).toEqual({ status: 3, stdout: `not started: ${message}\n` })
  })
})

describe('the process ends with a thread', () => {
  test.each([
    ['that fails', `throw new Error('disk full')`, 'disk full'],
    ['that ends by itself', 'process.exit(0)', 'The embedded database ended by itself'],
  ])('%s once it was ready', (_says, what, message) => {
    const { status, stdout, stderr } = startedWith(later(what), tell)
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'started\n' })
    expect(stderr).toContain(message)
  })
})

test('a thread that was asked to close ends nothing else', () => {
  const thread = `parentPort.once('message', () => parentPort.close()); ${ready}`
  const { status, stdout } = startedWith(
    thread,
    `await started.close(); console.log('closed'); process.exit(0)`,
  )
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'started\nclosed\n' })
})
