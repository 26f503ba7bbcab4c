import { fill } from '../words.ts'
import type { PageEntry } from './page-entry.ts'

const eleri = { name: 'Eleri Tanglwyst' }

export const following: readonly PageEntry[] = [
  {
    name: 'my-enquiries',
    as: 'colleague',
    shown: { width: 1280 },
    open: async ({ page }) => {
      await page.goto('/my-enquiries')
      await page.locator('.app-enquiry').first().waitFor()
    },
  },
  {
    name: 'my-enquiries-none',
    as: 'councillor',
    empty: true,
    open: async ({ page, words }) => {
      await page.goto('/my-enquiries')
      await page.getByText(words.enquiries.noneHow).waitFor()
    },
  },
  {
    name: 'my-enquiries-filtered',
    as: 'councillor',
    open: async ({ page, words }) => {
      await page.goto('/my-enquiries?status=open&area=highways')
      await page.locator('.app-enquiry').first().waitFor()
      await page.setViewportSize({ width: 320, height: 800 })
      await page.getByRole('button', { name: words.enquiries.showFilters }).click()
      await page.getByRole('button', { name: words.enquiries.clear }).waitFor()
    },
  },
  {
    name: 'my-enquiries-nothing-matches',
    as: 'councillor',
    open: async ({ page, words }) => {
      await page.goto('/my-enquiries?status=closed&area=licensing&overdue=true')
      await page.getByText(words.enquiries.noneMatchHow).waitFor()
    },
  },
  {
    name: 'menu-open',
    as: 'councillor',
    open: async ({ page, words }) => {
      await page.goto('/my-enquiries')
      await page.locator('.app-enquiry').first().waitFor()
      await page.setViewportSize({ width: 320, height: 800 })
      await page.getByRole('button', { name: words.shell.menu }).click()
      await page.getByRole('link', { name: words.shell.raise }).first().waitFor()
    },
  },
  {
    name: 'enquiry-answered',
    as: 'councillor',
    shown: { width: 1280 },
    open: async ({ page, words }, { responded }) => {
      await page.goto(`/enquiries/${responded}`)
      await page.getByRole('heading', { name: words.enquiry.response }).waitFor()
    },
  },
  {
    name: 'enquiry-why',
    as: 'councillor',
    open: async ({ page, words }, { responded }) => {
      await page.goto(`/enquiries/${responded}`)
      await page.getByText(words.enquiry.whyLede).click()
      await page.getByText(words.enquiry.whyVisible).waitFor()
      for (const summary of await page.locator('.app-why__body summary').all()) {
        await summary.click()
      }
      await page.getByRole('table').first().waitFor()
    },
  },
  {
    name: 'enquiry-not-mine',
    as: 'neighbour',
    refused: /404 .*\/api\/enquiries\//,
    open: async ({ page, words }, { raised }) => {
      await page.goto(`/enquiries/${raised}`)
      await page.getByRole('heading', { name: words.refusals['not-found'].title }).waitFor()
    },
  },
  {
    name: 'members',
    as: 'support',
    open: async ({ page }) => {
      await page.goto('/members')
      await page.locator('.app-member').first().waitFor()
    },
  },
  {
    name: 'enquiries-of-a-member',
    as: 'support',
    open: async ({ page, words }) => {
      await page.goto('/members')
      await page.getByRole('link', { name: fill(words.members.seeOf, eleri) }).click()
      await page.locator('.app-enquiry').first().waitFor()
      await page.getByRole('button', { name: eleri.name }).waitFor()
    },
  },
  {
    name: 'not-found',
    as: 'councillor',
    open: async ({ page, words }) => {
      await page.goto('/no/such/page')
      await page.getByRole('heading', { name: words.notFound.title }).waitFor()
    },
  },
]
