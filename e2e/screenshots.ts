import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'

const root = path.join(__dirname, '..')

/** Every page as it looks, to be looked at. */
export const looks = path.join(root, '.cache/screenshots')

/** The few that the README shows; taken only when SCREENSHOTS=docs. */
export const documented = path.join(root, 'docs/screenshots')
export const takesDocumented = process.env['SCREENSHOTS'] === 'docs'

/** The whole page, or what one sees of it without scrolling. */
export async function screenshot(page: Page, folder: string, name: string, whole: boolean) {
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: whole })
}
