import type { Locator, Page } from 'playwright-core'

/** How a person works a page: by mouse, or by keyboard alone. */
export interface Hand {
  /** A button, a link, a checkbox, something that opens. */
  press: (target: Locator) => Promise<void>
  /** One of several radio buttons. */
  choose: (target: Locator) => Promise<void>
  /** An option of a select, by what it says. */
  pick: (target: Locator, option: string) => Promise<void>
  /** Writes into a field, in place of what is there. */
  write: (target: Locator, text: string) => Promise<void>
}

/** Clicks, and types where it clicked. */
export const mouse = (page: Page): Hand => ({
  press: (target) => target.click(),
  choose: (target) => target.click(),
  pick: async (target, option) => {
    await target.selectOption({ label: option })
  },
  write: async (target, text) => {
    await target.click({ clickCount: 3 })
    await page.keyboard.press('Backspace')
    await page.keyboard.insertText(text)
  },
})
