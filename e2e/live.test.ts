import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { end } from '../server/testing/admin.ts'
import { openBrowser } from './browser.ts'
import { startOwnTime, type OwnTime } from './own-time.ts'
import { raiseQuietly } from './raise-quietly.ts'
import { violations } from './violations.ts'
import { overflow, visit, type Visit } from './visit.ts'
import { wholePage } from './screenshots.ts'
import type { Language } from './words.ts'

let time: OwnTime
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  time = await startOwnTime(new Date('2026-03-02T10:00:00Z'))
})
afterEach(() => time.stop())

const comes = (as: string, language: Language = 'en', width = 1280): Promise<Visit> =>
  visit(browser, { address: time.address, width, language, as })

const bellOf = ({ page }: Visit) => page.locator('.app-bell__count')

test('what is new is asked for where no stream comes through', async () => {
  const lead = await comes('teamlead')
  const { page, complaints } = lead
  await page.route('**/api/live', (route) => route.abort())
  await page.clock.install()
  await page.goto('/queue')
  await page.getByRole('heading', { name: lead.words.queue.empty }).waitFor()
  await page.clock.runFor(6_000)
  const reference = await raiseQuietly(browser, time.address)
  await time.portreeve.work()
  await page.clock.runFor(31_000)
  await bellOf(lead).getByText('1', { exact: true }).waitFor()
  await page.locator(`#line-${reference}`).waitFor()
  expect(complaints.filter((text) => !text.includes('/api/live'))).toEqual([])
  await lead.context.close()
})

test('what comes while one reads notifications is offered, and is seen when one says so', async () => {
  const first = await raiseQuietly(browser, time.address)
  const lead = await comes('teamlead')
  const { page, words, complaints } = lead
  await page.goto('/notifications')
  const line = (reference: string) => page.locator('.app-notification', { hasText: reference })
  await line(first).waitFor()
  await bellOf(lead).getByText('1', { exact: true }).waitFor()
  const second = await raiseQuietly(browser, time.address)
  await page.getByText(words.notifications.fresh).first().waitFor()
  expect(await line(second).count()).toBe(0)
  await page.getByRole('button', { name: words.notifications.showFresh }).click()
  await line(second).getByRole('button').click()
  await bellOf(lead).getByText('1', { exact: true }).waitFor()
  expect(await line(second).getByRole('button').count()).toBe(0)
  await page.getByRole('button', { name: words.notifications.unseenOnly }).click()
  await line(second).waitFor({ state: 'detached' })
  await line(first).waitFor()
  await page.getByRole('button', { name: words.notifications.seeAll }).click()
  await bellOf(lead).waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText(words.notifications.noneUnseenHow).waitFor()
  expect(complaints).toEqual([])
  await lead.context.close()
})

test('what the ladder does while one writes does not stand in the way', async () => {
  const reference = await raiseQuietly(browser, time.address)
  const officer = await comes('officer')
  const { page, words, complaints } = officer
  await page.goto(`/enquiries/${reference}`)
  await page.getByRole('button', { name: words.command.respond.open, exact: true }).click()
  await page.getByRole('textbox', { name: words.command.respond.text }).fill('It is filled.')
  await time.pass(3, page)
  await time.portreeve.work()
  await page.getByRole('button', { name: words.command.respond.submit, exact: true }).click()
  await page.locator('.app-enquiry-head').getByText(words.status.responded).waitFor()
  expect(await page.getByText(words.enquiry.changedTitle).count()).toBe(0)
  expect(complaints.filter((text) => !text.includes('412'))).toEqual([])
  await officer.context.close()
})

test.each<[Language, number]>([
  ['en', 1280],
  ['cy', 320],
])(
  'an email is shown as it looks, can run nothing and is one’s own: %s, %d px',
  async (language, width) => {
    const reference = await raiseQuietly(browser, time.address)
    await time.pass(0.01)
    await time.portreeve.work()
    const lead = await comes('teamlead', language, width)
    const { page, words, complaints } = lead
    await page.goto('/notifications')
    await page.getByRole('link', { name: words.mailbox.title }).click()
    await page
      .getByRole('listitem')
      .getByRole('link', { name: new RegExp(reference) })
      .click()
    const frame = page.frameLocator('iframe')
    await frame.getByText(new RegExp(reference)).first().waitFor()
    expect(await page.locator('iframe').getAttribute('sandbox')).not.toContain('allow-scripts')
    // By key: right after scrolling, the browser may still take a click for one on the frame.
    await page.locator('summary', { hasText: words.mailbox.asText }).press('Enter')
    await page.locator('.app-typed').getByText(reference).first().waitFor()
    expect([await overflow(page), await violations(page)]).toEqual([0, []])
    await wholePage(page, `mail-${width}-${language}`)
    const other = await comes('manager')
    const answer = await other.context.request.get(page.url().replace('/mailbox/', '/api/mailbox/'))
    expect(answer.status()).toBe(404)
    expect(complaints).toEqual([])
    await Promise.all([lead.context.close(), other.context.close()])
  },
)

test('whose access is changed is told so in an open page, which shows it as it is now', async () => {
  const reference = await raiseQuietly(browser, time.address)
  const officer = await time.portreeve.signedIn('officer')
  await officer.post(`/enquiries/${reference}/respond`, { text: 'It is filled.' })
  const lead = await comes('teamlead')
  const { page, words, complaints } = lead
  await page.goto(`/enquiries/${reference}`)
  const reopen = page.getByRole('button', { name: words.command.reopen.open, exact: true })
  await reopen.waitFor()
  const writing = page.getByRole('textbox', { name: words.command.message.title })
  await writing.fill('Half a sentence')
  const admin = await time.portreeve.signedIn('admin')
  await end(admin, 'teamlead', 'team-lead', 'team:highways-maintenance')
  await page.getByText(words.live.accessChanged).waitFor()
  await reopen.waitFor({ state: 'detached' })
  expect(await writing.inputValue()).toBe('Half a sentence')
  await page.getByRole('button', { name: words.live.hide }).click()
  await page.getByText(words.live.accessChanged).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await lead.context.close()
})

test('what one prefers is kept, and said to be', async () => {
  const lead = await comes('teamlead')
  const { page, words, complaints } = lead
  await page.goto('/notifications/how')
  await page.getByRole('radio', { name: words.preferences.daily }).check()
  await page.getByRole('radio', { name: words.preferences.tasks }).check()
  await page.getByRole('button', { name: words.preferences.save }).click()
  await page.getByText(words.preferences.savedHow).waitFor()
  await page.reload()
  expect(await page.getByRole('radio', { name: words.preferences.daily }).isChecked()).toBe(true)
  expect(await page.getByRole('radio', { name: words.preferences.tasks }).isChecked()).toBe(true)
  await page.route('**/api/me/mail', (route) => route.abort())
  await page.getByRole('radio', { name: words.preferences.never }).check()
  await page.getByRole('button', { name: words.preferences.save }).click()
  await page.locator('.govuk-error-summary').getByText(words.refusals.offline.title).waitFor()
  expect(await page.getByRole('radio', { name: words.preferences.never }).isChecked()).toBe(true)
  expect(complaints.filter((text) => !text.includes('/api/me/mail'))).toEqual([])
  await lead.context.close()
})
