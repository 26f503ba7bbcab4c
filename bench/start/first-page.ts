import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const hasPage = (address: string): Promise<boolean> =>
  fetch(address).then(
    async (response) => response.ok && (await response.text()).includes('<script type="module"'),
    () => false,
  )

/** Seconds from `npm start` in a folder until its first page is there; then stops it. */
export async function secondsToFirstPage(
  folder: string,
  environment: Record<string, string>,
): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    // Vite's build sets NODE_ENV for this process; both apps start as they would by hand.
    env: { ...process.env, NODE_ENV: '', LOG_LEVEL: 'silent', ...environment, PORT: String(port) },
  })
  const exited = once(child, 'exit')
  while (!(await hasPage(`http://127.0.0.1:${port}/`))) {
    if (child.exitCode !== null) throw new Error(`npm start failed in ${folder}.`)
    await setTimeout(5)
  }
  const seconds = (performance.now() - begun) / 1000
  // npm does not pass the signal on; the whole process group gets it.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  await exited
  return seconds
}
