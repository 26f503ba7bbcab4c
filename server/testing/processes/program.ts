import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { build } from 'esbuild'

const root = path.join(__dirname, '../../..')

/** Bundled, because they are started so often; inside the project, so that they find its packages. */
export async function buildPrograms(): Promise<string> {
  const outdir = path.join(root, '.cache', `processes-${process.pid}`)
  await build({
    entryPoints: {
      app: path.join(__dirname, 'app.ts'),
      database: path.join(__dirname, 'database.ts'),
      thread: path.join(root, 'embedded-mongo/thread.ts'),
    },
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
  return outdir
}

/** A program in a process of its own, which says one word when it is ready. */
export async function startProgram(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const child: ChildProcess = fork(file, [...args], {
    env: environment,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const exited = once(child, 'exit').then(() => undefined)
  const said = await Promise.race([once(child, 'message'), exited])
  if (said === undefined) throw new Error(`It ended before it was ready: ${errors}`)
  return {
    says: String(said[0]),
    /** @throws if it has ended by itself, with what it said */
    mustRun() {
      if (child.exitCode !== null) throw new Error(`It ended by itself: ${errors}`)
    },
    /** Whatever it gets, it may be dead already. */
    send: (message: number) => child.connected && child.send(message, () => undefined),
    /** `kill -9`: it has no time to finish anything. */
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

export type Program = Awaited<ReturnType<typeof startProgram>>
