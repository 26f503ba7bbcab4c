import type { PageEntry } from './page-entry.ts'

export const signingIn: readonly PageEntry[] = [
  {
    name: 'sign-in',
    shown: { width: 1280 },
    open: async ({ page }) => {
      await page.goto('/sign-in')
      await page.locator('.app-demonstration__account').first().waitFor()
    },
  },
  {
    name: 'sign-in-faults',
    open: async ({ page, words }) => {
      await page.goto('/sign-in')
      await page.getByRole('button', { name: words.signIn.submit, exact: true }).click()
      await page.locator('.govuk-error-summary').waitFor()
    },
  },
  {
    name: 'sign-in-again',
    as: 'councillor',
    refused: /401 .*\/api\/catalogue$/,
    open: async ({ page, context, words }) => {
      await page.goto('/raise/highways/pothole')
      const channel = page.locator('#about-channel')
      await channel.waitFor()
      await context.clearCookies()
      // Going on to what was not fetched yet is when the page learns of it.
      await page.locator('.app-back a').click()
      await page.getByText(words.signIn.againTitle).waitFor()
    },
  },
  {
    name: 'sign-out-with-drafts',
    as: 'councillor',
    open: async ({ page, words }) => {
      await page.goto('/raise/highways/pothole')
      await page.locator('#answer_location_street').fill('Harbour Street')
      await page.getByRole('link', { name: words.shell.signOut }).click()
      await page.getByText(words.signOut.draftsTitle).waitFor()
    },
  },
]
