import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'

const root = path.join(__dirname, '..')

/** Every page as it looks, to be looked at. */
const looks = path.join(root, '.cache/screenshots')

/** The few that the README shows; taken only when SCREENSHOTS=docs. */
const documented = path.join(root, 'docs/screenshots')
export const takesDocumented = process.env['SCREENSHOTS'] === 'docs'

/** The whole page, however long. */
export async function wholePage(page: Page, name: string): Promise<void> {
  await mkdir(looks, { recursive: true })
  await page.screenshot({ path: path.join(looks, `${name}.png`), fullPage: true })
}

/** What one sees in a window, from a part of the page on. */
export async function window(page: Page, name: string, width: number, from = 'body') {
  await mkdir(documented, { recursive: true })
  await page.setViewportSize({ width, height: 960 })
  await page.locator(from).evaluate((element) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    element.scrollIntoView()
  })
  await page.screenshot({ path: path.join(documented, `${name}.png`) })
}
