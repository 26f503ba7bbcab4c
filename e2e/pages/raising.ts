import type { Page } from 'playwright-core'
import type { Visit } from '../visit.ts'
import type { PageEntry } from './page-entry.ts'

const pothole = '/raise/highways/pothole'

async function openForm({ page }: Visit): Promise<void> {
  await page.goto(pothole)
  await page.locator('#about-channel').waitFor()
}

/** Opens what the answers so far have shown: the questions of harm and the constituent. */
async function showEverything(page: Page): Promise<void> {
  await page.locator('#answer_harm').check()
  await page.locator('#answer_harmDetails').waitFor()
  await page.locator('#about-constituent-yes').check()
  await page.locator('#constituent-name').waitFor()
}

async function answerEverything(page: Page): Promise<void> {
  await page.locator('#about-channel').selectOption('surgery')
  await page.locator('#answer_location_street').fill('Harbour Street')
  for (const question of ['roadPart', 'roadClass', 'danger']) {
    await page.locator(`#answer_${question}`).check()
  }
  await showEverything(page)
  for (const [part, text] of Object.entries({ day: '28', month: '2', year: '2026' })) {
    await page.locator(`#answer_harmDate-${part}`).fill(text)
  }
  await page.locator('#answer_harmDetails').fill('A bicycle wheel was bent.')
  await page.locator('#constituent-name').fill('Mari Sample')
  await page.locator('#constituent-consent').check()
}

async function toCheck(visit: Visit): Promise<void> {
  const { page, words } = visit
  await openForm(visit)
  await answerEverything(page)
  await page.getByRole('button', { name: words.raise.continue }).click()
  await page.getByRole('heading', { level: 1, name: words.raise.check }).waitFor()
}

export const raising: readonly PageEntry[] = [
  {
    name: 'catalogue',
    as: 'councillor',
    open: async ({ page }) => {
      await page.goto('/raise')
      await page.locator('.app-area').first().waitFor()
    },
  },
  {
    name: 'catalogue-found',
    as: 'councillor',
    open: async ({ page }) => {
      await page.goto('/raise')
      await page.getByRole('searchbox').fill('bin')
      await page.locator('mark').first().waitFor()
    },
  },
  {
    name: 'catalogue-nothing-found',
    as: 'councillor',
    open: async ({ page, words }) => {
      await page.goto('/raise')
      await page.getByRole('searchbox').fill('xylophone')
      await page.getByText(words.catalogue.nothingHow).waitFor()
    },
  },
  {
    name: 'raise',
    as: 'councillor',
    shown: { width: 320, from: '.app-raise__form' },
    open: openForm,
  },
  {
    name: 'raise-everything-shown',
    as: 'councillor',
    open: async (visit) => {
      await openForm(visit)
      await showEverything(visit.page)
    },
  },
  {
    name: 'raise-faults',
    as: 'councillor',
    open: async (visit) => {
      await openForm(visit)
      await showEverything(visit.page)
      await visit.page.locator('#answer_harmDate-day').fill('30')
      await visit.page.getByRole('button', { name: visit.words.raise.continue }).click()
      await visit.page.locator('.govuk-error-summary').waitFor()
    },
  },
  {
    name: 'raise-for-a-member',
    as: 'support',
    open: async (visit) => {
      await openForm(visit)
      await visit.page.locator('#about-member').waitFor()
    },
  },
  {
    name: 'raise-draft-found',
    as: 'councillor',
    open: async (visit) => {
      await openForm(visit)
      await visit.page.locator('#answer_location_street').fill('Harbour Street')
      await visit.page.reload()
      await visit.page.getByText(visit.words.raise.restoredTitle).waitFor()
    },
  },
  { name: 'check', as: 'councillor', open: toCheck },
  {
    name: 'raised',
    as: 'councillor',
    open: async (visit) => {
      await toCheck(visit)
      await visit.page.getByRole('button', { name: visit.words.raise.send }).click()
      await visit.page.getByText(visit.words.raised.nextTitle).waitFor()
    },
  },
  {
    name: 'raised-opened-later',
    as: 'councillor',
    open: async ({ page, words }, { raised }) => {
      await page.goto(`/raised/${raised}`)
      await page.getByText(words.raised.gone).waitFor()
    },
  },
]
