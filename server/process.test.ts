import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { apiClient } from './testing/api-client.ts'
import { pothole, raised } from './testing/enquiries.ts'

let folder: string
let running: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portreeve-'))
})

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  running = []
  await rm(folder, { recursive: true, force: true })
})

/** The server as `npm start` runs it, in a process of its own. */
function start(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: folder,
      PAST_ENQUIRIES: '0',
      LOG_LEVEL: 'silent',
      ...environment,
    },
  })
  running.push(child)
  let output = ''
  const heard = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', heard)
  child.stderr.on('data', heard)
  const exited = once(child, 'exit').then(([code, signal]: unknown[]) => ({ code, signal }))
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = /ready at (http:\S+)/.exec(output)?.[1]
      if (address !== undefined) resolve(address.replace('localhost', '127.0.0.1'))
    })
    void exited.then(() => reject(new Error(output)))
  })
  return { child, ready, exited, output: () => output }
}

async function failure(environment: Record<string, string>) {
  const { ready, exited, output } = start(environment)
  ready.catch(() => undefined)
  const { code } = await exited
  return { code, lines: output().trim().split('\n') }
}

describe('the process', () => {
  it('says last that it is ready, and where; stops cleanly when asked', async () => {
    const { child, ready, exited, output } = start()
    const address = await ready
    expect(output().trim().split('\n').at(-1)).toContain(
      `ready at ${address.replace('127.0.0.1', 'localhost')}`,
    )
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    child.kill('SIGINT')
    expect(await exited).toEqual({ code: 0, signal: null })
  })

  it('keeps what it acknowledged through kill -9, and starts again without repair', async () => {
    const first = start()
    const client = apiClient(await first.ready)
    await client.signIn('councillor')
    const { reference } = await raised(client)
    first.child.kill('SIGKILL')
    await first.exited
    const second = start()
    const after = apiClient(await second.ready)
    await after.signIn('officer')
    expect((await after.get(`/enquiries/${reference}`)).body).toMatchObject({
      reference,
      answers: { location: pothole.answers.location },
    })
  })

  it('keeps people signed in through a restart', async () => {
    const first = start()
    const client = apiClient(await first.ready)
    await client.signIn('councillor')
    first.child.kill('SIGTERM')
    await first.exited
    const second = start()
    const again = apiClient(await second.ready)
    expect((await again.get('/me', { Cookie: client.cookie() ?? '' })).status).toBe(200)
  })

  it('says in one line that its port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const { code, lines } = await failure({ PORT: String(port) })
    server.close()
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining(`Port ${port} is taken`)])
  })

  it.each([
    ['a data directory that is a file', 'DATA_DIR', 'DATA_DIR is not a folder'],
    ['a wrong setting', 'PORT', 'PORT is "eighty"'],
    ['a database that is not there', 'MONGODB_URI', 'cannot reach the database'],
  ])(
    'says in one line what is wrong: %s',
    async (_says, name, words) => {
      const file = path.join(folder, 'file')
      await writeFile(file, '')
      const values: Record<string, string> = {
        DATA_DIR: file,
        PORT: 'eighty',
        MONGODB_URI: 'mongodb://127.0.0.1:1/portreeve',
      }
      const { code, lines } = await failure({ [name]: values[name] ?? '' })
      expect(code).toBe(1)
      expect(lines).toEqual([expect.stringContaining(words)])
    },
    60_000,
  )

  it('refuses a data directory that another process uses', async () => {
    await start().ready
    const { code, lines } = await failure({})
    expect(code).toBe(1)
    expect(lines).toHaveLength(1)
  })
})
