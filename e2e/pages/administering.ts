import type { Page } from 'playwright-core'
import { administrationIn } from '../words.ts'
import type { PageEntry } from './page-entry.ts'

const officer = '/administration/people/officer'

/** Opens everything that is folded on a page. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

const wrongRows = [
  'username,name,kind,email,roles',
  'wren,Wren Ashby,officer,wren@aberwylan.example,officer team:lighting',
  'heron,Heron Vale,officer,not-an-address,officer team:lightning',
  'officer,Rhian Thistlewood,officer,rhian@aberwylan.example,',
].join('\n')

/** The pages of who may do what. */
export const administering: readonly PageEntry[] = [
  {
    name: 'administration',
    as: 'admin',
    open: async ({ page, language }) => {
      await page.goto('/')
      await page.getByText(administrationIn[language].people.lede).waitFor()
    },
  },
  {
    name: 'administration-of-governance',
    as: 'governance',
    open: async ({ page, language }) => {
      await page.goto('/administration')
      await page.getByText(administrationIn[language].audit.lede).waitFor()
    },
  },
  {
    name: 'people',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/administration/people')
      await page.locator('.app-person').first().waitFor()
    },
  },
  {
    name: 'people-nobody',
    as: 'governance',
    open: async ({ page, language }) => {
      const { people } = administrationIn[language]
      await page.goto('/administration/people')
      await page.locator('.app-person').first().waitFor()
      await page.getByLabel(people.search, { exact: true }).fill('nobody at all')
      await page.keyboard.press('Enter')
      await page.getByText(people.noneHow).waitFor()
    },
  },
  {
    name: 'person-add-faulty',
    as: 'admin',
    open: async ({ page, language }) => {
      const { people } = administrationIn[language]
      await page.goto('/administration/people/add')
      await page.getByRole('button', { name: people.add }).click()
      await page.locator('.govuk-error-summary').waitFor()
    },
  },
  {
    name: 'person',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto(officer)
      await page.locator('.app-grant').first().waitFor()
      await unfold(page)
      await page.locator('.govuk-details__text dl').first().waitFor()
    },
  },
  {
    name: 'person-read',
    as: 'governance',
    open: async ({ page }) => {
      await page.goto('/administration/people/gareth.inglenook')
      await page.locator('.app-grant').first().waitFor()
    },
  },
  {
    name: 'person-details',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto(`${officer}/details`)
      await page.locator('#person-name').waitFor()
    },
  },
  {
    name: 'person-nobody',
    as: 'admin',
    refused: /404 .*\/api\/admin\/people\//,
    open: async ({ page, words }) => {
      await page.goto('/administration/people/nobody')
      await page.getByRole('heading', { name: words.refusals['not-found'].title }).waitFor()
    },
  },
  {
    name: 'give-role',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto(`${officer}/give`)
      await page.locator('#give-role').selectOption('team-lead')
      await page.locator('#give-domain').waitFor()
    },
  },
  {
    name: 'give-role-check',
    as: 'admin',
    open: async ({ page, language }) => {
      await page.goto(`${officer}/give`)
      await page.locator('#give-role').selectOption('officer')
      await page.locator('#give-domain').selectOption('area:highways')
      await page.getByRole('button', { name: administrationIn[language].change.see }).click()
      await page.locator('#because').waitFor()
      await unfold(page)
    },
  },
  {
    name: 'end-role-refused',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/administration/people/admin/end?role=admin&domain=council')
      await page.locator('.govuk-error-summary').waitFor()
    },
  },
  {
    name: 'end-role',
    as: 'admin',
    open: async ({ page, language }) => {
      await page.goto(`${officer}/end?role=officer&domain=team%3Ahighways-maintenance`)
      await page.locator('#because').waitFor()
      await page.getByLabel(administrationIn[language].grants.endLater).check()
      await page.locator('#end-last').waitFor()
    },
  },
  {
    name: 'person-deactivate',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto(`${officer}/activity`)
      await page.locator('#because').waitFor()
    },
  },
  {
    name: 'import',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/administration/people/import')
      await page.locator('#csv').waitFor()
    },
  },
  {
    name: 'import-wrong-row',
    as: 'admin',
    open: async ({ page, language }) => {
      await page.goto('/administration/people/import')
      const buffer = Buffer.from(wrongRows)
      await page.locator('#csv').setInputFiles({ name: 'p.csv', mimeType: 'text/csv', buffer })
      await page.getByRole('button', { name: administrationIn[language].csv.check }).click()
      await page.locator('.app-row--refused').waitFor()
    },
  },
  {
    name: 'access',
    as: 'governance',
    open: async ({ page }) => {
      await page.goto('/administration/access')
      await page.locator('#why-who').waitFor()
    },
  },
  {
    name: 'access-yes',
    as: 'admin',
    open: async ({ page, language }, { raised }) => {
      const { access } = administrationIn[language]
      await page.goto('/administration/access')
      await page.locator('#why-who').fill('Rhian')
      await page.locator('#why-reference').fill(raised)
      await page.getByRole('button', { name: access.ask }).click()
      await page.locator('.app-answer .app-reasons').first().waitFor()
      await unfold(page)
    },
  },
  {
    name: 'access-no',
    as: 'admin',
    open: async ({ page, language }, { raised }) => {
      const { access } = administrationIn[language]
      await page.goto('/administration/access')
      await page.locator('#why-who').fill('ceinwen.rook')
      await page.locator('#why-reference').fill(raised)
      await page.getByRole('button', { name: access.ask }).click()
      await page.locator('.app-answer .app-reasons').first().waitFor()
    },
  },
  {
    name: 'access-several',
    as: 'admin',
    open: async ({ page, language }) => {
      const { access } = administrationIn[language]
      await page.goto('/administration/access')
      await page.locator('#why-who').fill('officer')
      await page.getByRole('button', { name: access.ask }).click()
      await page.locator('.govuk-error-summary').waitFor()
    },
  },
  {
    name: 'access-who',
    as: 'governance',
    open: async ({ page, language }, { raised }) => {
      const { access } = administrationIn[language]
      await page.goto('/administration/access')
      await page.locator('#who-reference').fill(raised)
      await page.getByRole('button', { name: access.askWho }).click()
      await page.locator('.app-viewer').first().waitFor()
    },
  },
  {
    name: 'audit',
    as: 'governance',
    open: async ({ page }) => {
      await page.goto('/administration/audit')
      await page.locator('.app-entry').first().waitFor()
    },
  },
  {
    name: 'audit-nothing-matches',
    as: 'admin',
    open: async ({ page, words, language }) => {
      const { audit } = administrationIn[language]
      await page.goto('/administration/audit')
      await page.locator('.app-entry').first().waitFor()
      await page.locator('#audit-from').fill('1')
      await page.locator('#audit-from-month').fill('2')
      await page.locator('#audit-from-year').fill('2040')
      await page.getByRole('button', { name: words.enquiries.apply }).click()
      await page.getByText(audit.noneMatchHow).waitFor()
    },
  },
  {
    name: 'roles',
    as: 'governance',
    open: async ({ page }) => {
      await page.goto('/administration/roles')
      await page.locator('.app-viewer').first().waitFor()
    },
  },
  {
    name: 'role',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/administration/roles/role/team-lead')
      await page.locator('.app-matrix').first().waitFor()
    },
  },
  {
    name: 'role-reach',
    as: 'admin',
    open: async ({ page }) => {
      await page.goto('/administration/roles/role/team-lead/enquiry/reopen')
      await page.getByRole('checkbox').first().waitFor()
    },
  },
  {
    name: 'role-pending',
    as: 'admin',
    open: async ({ page, language }) => {
      await page.goto('/administration/roles/role/team-lead/enquiry/reopen')
      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: administrationIn[language].roles.save }).click()
      await page.locator('.app-pending').waitFor()
    },
  },
  {
    name: 'role-changes',
    as: 'admin',
    open: async ({ page, language }) => {
      await page.goto('/administration/roles/role/director/enquiry/read')
      const chosen = page.getByRole('checkbox', { checked: true })
      await chosen.first().waitFor()
      while ((await chosen.count()) > 0) await chosen.first().uncheck()
      await page.getByRole('button', { name: administrationIn[language].roles.save }).click()
      await page.getByRole('link', { name: administrationIn[language].roles.see }).click()
      await page.locator('#because').waitFor()
    },
  },
  {
    name: 'role-add-faulty',
    as: 'admin',
    open: async ({ page, language }) => {
      await page.goto('/administration/roles/add')
      await page.getByRole('button', { name: administrationIn[language].roles.save }).click()
      await page.locator('.govuk-error-summary').waitFor()
    },
  },
  {
    name: 'role-versions',
    as: 'governance',
    open: async ({ page }) => {
      await page.goto('/administration/roles/versions')
      await page.locator('.app-entry').first().waitFor()
    },
  },
  {
    name: 'role-import-faulty',
    as: 'admin',
    open: async ({ page, language }) => {
      await page.goto('/administration/roles/import')
      const buffer = Buffer.from('p, officer, enquiry, reed, own-team\np, officer, enquiry\n')
      await page.locator('#csv').setInputFiles({ name: 'p.csv', mimeType: 'text/csv', buffer })
      await page.getByRole('button', { name: administrationIn[language].csv.check }).click()
      await page.locator('.govuk-error-summary').waitFor()
    },
  },
]
