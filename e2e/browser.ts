import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'

/**
 * Unpacks the Chromium that `npm ci` brings and tells where it is. The package is an ES module, which
 * jest's CommonJS cannot load: a process of its own does.
 */
async function executablePath(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath())",
  ])
  return stdout.trim()
}

/**
 * A browser for tests and benches. Only the sandbox is off, for machines without user namespaces:
 * the package's own arguments would switch off web security and run everything in one process.
 * Close it when done.
 */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await executablePath(),
    args: ['--no-sandbox'],
    headless: true,
  })
