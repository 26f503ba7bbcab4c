import { fill } from '../words.ts'
import type { PageEntry } from './page-entry.ts'

const harbour = { ward: 'Harbour' }
const bronwen = { name: 'Bronwen Pascoe' }

/** What members share with others of their ward, and what admins let them. */
export const sharing: readonly PageEntry[] = [
  {
    name: 'sharing',
    as: 'councillor',
    open: async ({ page, words }) => {
      await page.goto('/sharing')
      await page.getByText(words.sharing.receivedNone).first().waitFor()
    },
  },
  {
    name: 'sharing-casework-faults',
    as: 'councillor',
    open: async ({ page, words, language }) => {
      await page.goto('/sharing')
      const ward = language === 'cy' ? { ward: 'Yr Harbwr' } : harbour
      await page.getByRole('button', { name: fill(words.sharing.shareAll, ward) }).click()
      await page.getByRole('button', { name: words.sharing.shareAllSubmit, exact: true }).click()
      await page.locator('.govuk-error-summary').waitFor()
    },
  },
  {
    name: 'sharing-for-a-member',
    as: 'support',
    open: async ({ page, words }) => {
      await page.goto('/sharing')
      await page.getByText(words.sharing.seeFor).waitFor()
      await page.locator('.app-ward-sharing').first().waitFor()
    },
  },
  {
    name: 'enquiry-share',
    as: 'councillor',
    open: async ({ page, words }, { acknowledged }) => {
      await page.goto(`/enquiries/${acknowledged}`)
      await page.getByRole('button', { name: words.command.share.open, exact: true }).click()
      await page.getByText(words.sharing.until).waitFor()
    },
  },
  {
    name: 'enquiry-shared',
    as: 'councillor',
    open: async ({ page, words }, { shared }) => {
      await page.goto(`/enquiries/${shared}`)
      await page.getByRole('button', { name: fill(words.sharing.stopWith, bronwen) }).waitFor()
    },
  },
  {
    name: 'enquiry-shared-with-me',
    as: 'colleague',
    open: async ({ page }, { shared }) => {
      await page.goto(`/enquiries/${shared}`)
      await page.locator('.app-share').first().waitFor()
    },
  },
  {
    name: 'wards',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/administration/wards')
      await page.locator('.app-ward').first().waitFor()
    },
  },
  {
    name: 'ward',
    as: 'admin',
    open: async ({ page, words }) => {
      await page.goto('/administration/wards/harbour')
      await page.getByText(words.sharing.some).waitFor()
    },
  },
  {
    name: 'ward-faults',
    as: 'admin',
    open: async ({ page, words }) => {
      await page.goto('/administration/wards/market')
      await page.getByRole('button', { name: words.sharing.set, exact: true }).click()
      await page.locator('.govuk-error-summary').waitFor()
    },
  },
]
