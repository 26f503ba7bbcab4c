import type { Locator, Page } from 'playwright-core'
import type { Hand } from './hand.ts'

/** More steps than the longest page has places to stop at. */
const bound = 120

type Where = 'here' | 'group' | 'ahead' | 'behind'

/** Where a control lies from what has the focus now; `group` is another radio of its own group. */
const whereIs = (target: Locator): Promise<Where> =>
  target.evaluate((element) => {
    const active = document.activeElement
    if (active === element) return 'here'
    if (active === null || active === document.body) return 'ahead'
    const radios = active instanceof HTMLInputElement && element instanceof HTMLInputElement
    if (radios && active.type === 'radio' && active.name === element.name) return 'group'
    const follows = active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
    return follows === 0 ? 'behind' : 'ahead'
  })

/** Whether what has the focus can be seen: it has a size and lies in the window. */
const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const active = document.activeElement
    if (active === null || active === document.body) return true
    const { width, height, top, bottom, left, right } = active.getBoundingClientRect()
    const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    return width > 0 && height > 0 && inside
  })

/**
 * The keyboard alone: Tab and Shift+Tab to a control, then Enter, Space, arrows and letters. Fails
 * when a control cannot be reached, or when the focus goes where it cannot be seen.
 */
export function keyboard(page: Page): Hand {
  async function towards(target: Locator, enough: readonly Where[]): Promise<void> {
    await target.waitFor()
    for (let step = 0; step < bound; step += 1) {
      const where = await whereIs(target)
      if (enough.includes(where)) return
      await page.keyboard.press(where === 'behind' ? 'Shift+Tab' : 'Tab')
      if (!(await focusIsSeen(page))) {
        const lost = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
        throw new Error(`The focus is on something out of sight: ${lost ?? ''}`)
      }
    }
    throw new Error(`The keyboard does not reach ${String(target)} in ${bound} steps`)
  }
  const reach = (target: Locator) => towards(target, ['here'])

  async function press(target: Locator): Promise<void> {
    await reach(target)
    const ticked = await target.evaluate(
      (element) => element instanceof HTMLInputElement && element.type === 'checkbox',
    )
    await page.keyboard.press(ticked ? 'Space' : 'Enter')
  }

  async function choose(target: Locator): Promise<void> {
    await towards(target, ['here', 'group'])
    if ((await whereIs(target)) === 'here') {
      await page.keyboard.press('Space')
      return
    }
    for (let step = 0; step < bound; step += 1) {
      await page.keyboard.press('ArrowDown')
      if ((await whereIs(target)) === 'here') return
    }
    throw new Error(`The arrows do not reach ${String(target)}`)
  }

  const chosen = (target: Locator) =>
    target.evaluate((element) =>
      element instanceof HTMLSelectElement ? element.selectedOptions[0]?.label : undefined,
    )

  async function pick(target: Locator, option: string): Promise<void> {
    await reach(target)
    await page.keyboard.press('Home')
    for (let step = 0; step < bound; step += 1) {
      if ((await chosen(target)) === option) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`The arrows do not reach “${option}” in ${String(target)}`)
  }

  async function write(target: Locator, text: string): Promise<void> {
    await reach(target)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Backspace')
    await page.keyboard.type(text)
  }

  return { press, choose, pick, write }
}
