import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

export interface Portreeve {
  readonly address: string
  readonly port: number
  readonly dataDir: string
  /** Ends the process as Ctrl-C does, and removes what it stored. */
  stop: () => Promise<void>
  /** Ends the process as a power cut does; what it stored stays. */
  kill: () => Promise<void>
}

interface Place {
  /** Enquiries of the demonstration council's past. */
  past?: number
  /** A free one by default. */
  port?: number
  /** A fresh one by default. */
  dataDir?: string
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** The address in the last line that is printed at start. */
async function addressFrom(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /ready at (\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('The server ended before it was ready. Has `npm run build` been run?')
}

/** A server of its own process, as `npm start` runs it, once it is ready. */
export async function startPortreeve({
  past = 0,
  port = 0,
  dataDir,
}: Place = {}): Promise<Portreeve> {
  const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'portreeve-e2e-')))
  const child = spawn(process.execPath, [path.join(__dirname, '../dist/server/main.js')], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      PAST_ENQUIRIES: String(past),
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressFrom(child)
  return {
    address,
    port: Number(new URL(address).port),
    dataDir: folder,
    stop: async () => {
      await end(child, 'SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
    kill: () => end(child, 'SIGKILL'),
  }
}
