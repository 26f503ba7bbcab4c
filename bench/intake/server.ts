import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const entries = { portreeve: 'dist/server/main.js', plain: 'bench/intake/plain.mjs' } as const

/** One of the two servers, in a process of its own over an embedded store in this folder, or a new one. */
export async function startServer(which: keyof typeof entries, folder?: string) {
  const dataDir = folder ?? (await mkdtemp(path.join(tmpdir(), 'portreeve-bench-')))
  const child = spawn(process.execPath, [entries[which]], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, PAST_ENQUIRIES: '0', LOG_LEVEL: 'error' },
  })
  const address = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = /ready at http:\/\/[^:]+:(\d+)/.exec(output)?.[1]
      if (found !== undefined) resolve(`http://127.0.0.1:${found}`)
    })
    child.once('exit', () => reject(new Error(`The ${which} server did not start: ${output}`)))
  })
  return {
    address,
    async close() {
      child.kill('SIGTERM')
      await once(child, 'exit')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
