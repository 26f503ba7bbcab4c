import type { PageEntry } from './page-entry.ts'

export const notifying: readonly PageEntry[] = [
  {
    name: 'notifications',
    as: 'councillor',
    open: async ({ page }) => {
      await page.goto('/notifications')
      await page.locator('.app-notification').first().waitFor()
    },
  },
  {
    name: 'notifications-none',
    as: 'councillor',
    empty: true,
    open: async ({ page, words }) => {
      await page.goto('/notifications')
      await page.getByText(words.notifications.noneHow).waitFor()
    },
  },
  {
    name: 'notifications-all-seen',
    as: 'councillor',
    empty: true,
    open: async ({ page, words }) => {
      await page.goto('/notifications?only=unseen')
      await page.getByText(words.notifications.noneUnseenHow).waitFor()
    },
  },
  {
    name: 'how-we-tell-you',
    as: 'mp',
    open: async ({ page, words }) => {
      await page.goto('/notifications/how')
      await page.getByRole('button', { name: words.preferences.save }).waitFor()
    },
  },
  {
    name: 'how-we-tell-you-saved',
    as: 'mp',
    open: async ({ page, words }) => {
      await page.goto('/notifications/how')
      await page.getByRole('radio', { name: words.preferences.daily }).check()
      await page.getByRole('button', { name: words.preferences.save }).click()
      await page.getByText(words.preferences.savedHow).waitFor()
    },
  },
  {
    name: 'mailbox-none',
    as: 'councillor',
    empty: true,
    open: async ({ page, words }) => {
      await page.goto('/mailbox')
      await page.getByText(words.mailbox.noneHow).waitFor()
    },
  },
  {
    name: 'mail-not-there',
    as: 'councillor',
    empty: true,
    refused: /404 .*\/api\/mailbox\//,
    open: async ({ page, words }) => {
      await page.goto('/mailbox/no-such-mail')
      await page.getByRole('heading', { name: words.refusals['not-found'].title }).waitFor()
    },
  },
]
