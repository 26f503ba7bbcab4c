import type { PageEntry, Places } from './page-entry.ts'

type Command =
  'acknowledge' | 'assign' | 'respond' | 'hold' | 'resume' | 'close' | 'reopen' | 'escalate'

/** Opens the form of a command on an enquiry that is ready for it. */
const commandForm = (
  command: Command,
  on: keyof Places,
  as: 'officer' | 'teamlead' | 'councillor' = 'officer',
): PageEntry => ({
  name: `command-${command}`,
  as,
  open: async ({ page, words }, places) => {
    await page.goto(`/enquiries/${places[on]}`)
    await page.getByRole('button', { name: words.command[command].open, exact: true }).click()
    await page.getByRole('heading', { name: words.command[command].title }).waitFor()
  },
})

export const answering: readonly PageEntry[] = [
  {
    name: 'queue',
    as: 'officer',
    shown: { width: 1280 },
    open: async ({ page }) => {
      await page.goto('/queue')
      await page.locator('.app-enquiry').first().waitFor()
    },
  },
  {
    name: 'queue-mine-empty',
    as: 'officer',
    empty: true,
    open: async ({ page, words }) => {
      await page.goto('/queue?whose=mine')
      await page.getByText(words.queue.emptyMineHow).waitFor()
    },
  },
  {
    name: 'queue-of-an-area',
    as: 'manager',
    open: async ({ page }) => {
      await page.goto('/queue')
      await page.locator('.app-enquiry').first().waitFor()
    },
  },
  {
    name: 'enquiry-to-answer',
    as: 'officer',
    open: async ({ page, words }, { raised }) => {
      await page.goto(`/enquiries/${raised}`)
      await page.getByRole('button', { name: words.command.acknowledge.open }).waitFor()
    },
  },
  {
    name: 'enquiry-held',
    as: 'councillor',
    open: async ({ page, words }, { held }) => {
      await page.goto(`/enquiries/${held}`)
      await page.getByText(words.holdReason['waiting-for-works']).first().waitFor()
    },
  },
  {
    name: 'enquiry-closed',
    as: 'officer',
    open: async ({ page, words }, { closed }) => {
      await page.goto(`/enquiries/${closed}`)
      await page.getByRole('heading', { name: words.enquiry.closure }).waitFor()
    },
  },
  commandForm('acknowledge', 'raised'),
  commandForm('assign', 'acknowledged', 'teamlead'),
  commandForm('respond', 'acknowledged'),
  commandForm('hold', 'acknowledged'),
  commandForm('resume', 'held'),
  commandForm('close', 'responded'),
  commandForm('reopen', 'closed', 'councillor'),
  commandForm('escalate', 'responded', 'councillor'),
  {
    name: 'command-faults',
    as: 'officer',
    open: async ({ page, words }, { acknowledged }) => {
      await page.goto(`/enquiries/${acknowledged}`)
      await page.getByRole('button', { name: words.command.hold.open, exact: true }).click()
      await page.getByRole('button', { name: words.command.hold.submit, exact: true }).click()
      await page.locator('.govuk-error-summary').waitFor()
    },
  },
]
