import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { startPortreeve, type Portreeve } from './portreeve.ts'
import { raiseQuietly } from './raise-quietly.ts'
import { visit, type Visit } from './visit.ts'
import { fill, wordsIn } from './words.ts'

const words = wordsIn.en

let portreeve: Portreeve
let browser: Browser
let visits: Visit[]

beforeAll(async () => {
  ;[portreeve, browser] = await Promise.all([startPortreeve(), openBrowser()])
})

afterAll(async () => {
  await browser.close()
  await portreeve.stop()
})

beforeEach(() => {
  visits = []
})

afterEach(async () => {
  await Promise.all(visits.map(({ context }) => context.close()))
})

async function visitAs(username: string): Promise<Page> {
  const { address } = portreeve
  const visited = await visit(browser, { address, width: 1280, language: 'en', as: username })
  visits.push(visited)
  return visited.page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Fills a form in; the street tells enquiries apart. */
async function fillIn(page: Page, street: string): Promise<void> {
  await page.goto('/raise/highways/pothole')
  await page.locator('#about-channel').selectOption('phone')
  await page.locator('#answer_location_street').fill(street)
  for (const question of ['roadPart', 'roadClass', 'danger']) {
    await page.locator(`#answer_${question}`).check()
  }
  await page
    .getByRole('group', { name: /Was anyone hurt/ })
    .getByLabel('No', { exact: true })
    .check()
}

async function toCheck(page: Page, street: string): Promise<void> {
  await fillIn(page, street)
  await button(page, words.raise.continue).click()
  await heading(page, words.raise.check).waitFor()
}

/** The enquiries of a street that the person on this page may see. */
async function enquiriesAt(page: Page, street: string): Promise<string[]> {
  const response = await page.request.get('/api/enquiries?limit=100')
  const { items } = (await response.json()) as { items: { reference: string; summary: string }[] }
  return items.filter(({ summary }) => summary.includes(street)).map(({ reference }) => reference)
}

describe('sending', () => {
  test('a double click makes one enquiry', async () => {
    const page = await visitAs('councillor')
    await toCheck(page, 'Double Street')
    await button(page, words.raise.send).dblclick()
    await heading(page, words.raised.title).waitFor()
    expect(await enquiriesAt(page, 'Double Street')).toHaveLength(1)
  })

  test('while the network is away, loses nothing; once it is back, makes one enquiry', async () => {
    const page = await visitAs('councillor')
    await toCheck(page, 'Offline Street')
    await page.context().setOffline(true)
    await button(page, words.raise.send).click()
    await page.getByText(words.raise.notSent).waitFor()
    await page.getByText(words.shell.offline).waitFor()
    await page.getByText('Offline Street').waitFor()
    await page.context().setOffline(false)
    await button(page, words.raise.send).click()
    await heading(page, words.raised.title).waitFor()
    expect(await enquiriesAt(page, 'Offline Street')).toHaveLength(1)
  })

  test('when the answer is lost on its way back, sending again makes no second enquiry', async () => {
    const page = await visitAs('councillor')
    await toCheck(page, 'Lost Street')
    await page.route('**/api/enquiries', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await button(page, words.raise.send).click()
    await page.getByText(words.raise.notSent).waitFor()
    expect(await enquiriesAt(page, 'Lost Street')).toHaveLength(1)
    await page.unroute('**/api/enquiries')
    await button(page, words.raise.send).click()
    await heading(page, words.raised.title).waitFor()
    expect(await enquiriesAt(page, 'Lost Street')).toHaveLength(1)
  })

  test('when the session has ended, asks to sign in again, and then sends what was typed', async () => {
    const page = await visitAs('councillor')
    await toCheck(page, 'Session Street')
    await page.context().clearCookies()
    await button(page, words.raise.send).click()
    const dialog = page.getByRole('dialog', { name: words.signIn.againTitle })
    await dialog.getByLabel(words.signIn.password, { exact: true }).fill('portreeve')
    await dialog.getByRole('button', { name: words.signIn.submit, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('Session Street').waitFor()
    await button(page, words.raise.send).click()
    await heading(page, words.raised.title).waitFor()
    expect(await enquiriesAt(page, 'Session Street')).toHaveLength(1)
  })

  test('when the server is cut off and starts again, nothing is lost', async () => {
    const page = await visitAs('councillor')
    const before = await raiseQuietly(browser, portreeve.address)
    await toCheck(page, 'Restart Street')
    const { port, dataDir } = portreeve
    await portreeve.kill()
    await button(page, words.raise.send).click()
    await page.getByText(words.raise.notSent).waitFor()
    portreeve = await startPortreeve({ port, dataDir })
    await button(page, words.raise.send).click()
    await heading(page, words.raised.title).waitFor()
    expect(await enquiriesAt(page, 'Restart Street')).toHaveLength(1)
    await page.goto(`/enquiries/${before}`)
    await heading(page, 'Pothole').waitFor()
  })
})

describe('typing', () => {
  test('what was typed before the session ended is still there after signing in again', async () => {
    const page = await visitAs('officer')
    const reference = await raiseQuietly(browser, portreeve.address)
    await page.goto(`/enquiries/${reference}`)
    const message = page.getByLabel(words.command.message.title)
    await message.fill('Which house is it')
    await page.context().clearCookies()
    await message.press('End')
    await message.pressSequentially(' nearest to?')
    await button(page, words.command.message.submit).click()
    const dialog = page.getByRole('dialog', { name: words.signIn.againTitle })
    await dialog.getByLabel(words.signIn.password, { exact: true }).fill('portreeve')
    await dialog.getByRole('button', { name: words.signIn.submit, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await message.inputValue()).toBe('Which house is it nearest to?')
    await button(page, words.command.message.submit).click()
    await page.getByRole('article').getByText('Which house is it nearest to?').waitFor()
    expect(await page.getByRole('article').count()).toBe(1)
  })

  test('in two tabs at once, is told in both and lost from neither', async () => {
    const first = await visitAs('councillor')
    const second = await first.context().newPage()
    const street = (page: Page) => page.locator('#answer_location_street')
    const notice = (page: Page) => page.getByRole('alert').filter({ hasText: words.otherTab.title })
    for (const page of [first, second]) {
      await page.goto('/raise/highways/pothole')
      await street(page).waitFor()
    }
    await street(first).fill('First Street')
    await notice(second).waitFor()
    await second.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert')
    await street(second).fill('Second Street')
    await notice(first).waitFor()
    expect(await street(first).inputValue()).toBe('First Street')

    // Closed without choosing, neither is lost.
    await second.reload()
    await notice(second).waitFor()
    await button(second, words.otherTab.use).click()
    expect(await street(second).inputValue()).toBe('Second Street')

    await notice(first).waitFor()
    await button(first, words.otherTab.use).click()
    await notice(first).waitFor({ state: 'hidden' })
    expect(await street(first).inputValue()).toBe('Second Street')
    await button(first, words.raise.undo).click()
    expect(await street(first).inputValue()).toBe('First Street')

    await notice(second).waitFor()
    await button(second, words.otherTab.keep).click()
    await notice(first).waitFor()
    await button(first, words.otherTab.use).click()
    await first.reload()
    await street(first).waitFor()
    expect(await street(first).inputValue()).toBe('Second Street')
    expect([await notice(first).count(), await notice(second).count()]).toEqual([0, 0])
  })

  test('what was refused in one version is not said of the version that takes its place', async () => {
    const first = await visitAs('councillor')
    await first.route('**/api/enquiries', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        json: {
          type: 'urn:portreeve:problem:invalid',
          title: 'Some answers need attention',
          status: 422,
          faults: [
            { pointer: '/answers/location/street', message: 'No such street' },
            { pointer: '/channel', message: 'No such channel' },
          ],
        },
      }),
    )
    await toCheck(first, 'First Street')
    await button(first, words.raise.send).click()
    const faults = first.locator('.govuk-error-summary a, .govuk-error-message')
    await first.getByRole('link', { name: 'No such street' }).waitFor()
    expect(await faults.count()).toBeGreaterThan(2)

    const second = await first.context().newPage()
    await second.goto('/raise/highways/pothole')
    await second.locator('#answer_location_street').fill('Second Street')
    await first.getByRole('alert').filter({ hasText: words.otherTab.title }).waitFor()
    await button(first, words.otherTab.use).click()
    expect(await first.locator('#answer_location_street').inputValue()).toBe('Second Street')
    expect(await faults.count()).toBe(0)
    expect(await first.locator('.govuk-error-summary').count()).toBe(0)
  })

  test('a reply in two tabs at once is asked about', async () => {
    const first = await visitAs('officer')
    const reference = await raiseQuietly(browser, portreeve.address)
    const second = await first.context().newPage()
    const message = (page: Page) => page.getByLabel(words.command.message.title)
    for (const page of [first, second]) await page.goto(`/enquiries/${reference}`)
    await message(second).waitFor()
    await message(first).fill('Which house is it nearest to?')
    await second.getByRole('alert').filter({ hasText: words.otherTab.title }).waitFor()
    await button(second, words.otherTab.use).click()
    expect(await message(second).inputValue()).toBe('Which house is it nearest to?')
  })

  test('a command that came too late is explained, its text kept, and sent when asked again', async () => {
    const mine = await visitAs('officer')
    const theirs = await visitAs('teamlead')
    const reference = await raiseQuietly(browser, portreeve.address)
    await Promise.all([mine, theirs].map((page) => page.goto(`/enquiries/${reference}`)))
    await button(mine, words.command.respond.open).click()
    const reply = mine.getByLabel(words.command.respond.text)
    await reply.fill('It was filled on Monday.')
    await button(theirs, words.command.acknowledge.open).click()
    await theirs.getByLabel(words.command.acknowledge.text).fill('The lead has it.')
    await button(theirs, words.command.acknowledge.submit).click()
    await theirs.locator('.app-enquiry-head').getByText(words.status.acknowledged).waitFor()

    const refused = mine.waitForResponse((response) => response.url().endsWith('/respond'))
    await button(mine, words.command.respond.submit).click()
    expect((await refused).status()).toBe(412)
    const news = mine.getByRole('alert').filter({ hasText: words.enquiry.changedTitle })
    await news.getByText('The lead has it.').waitFor()
    expect(await reply.inputValue()).toBe('It was filled on Monday.')
    await button(mine, words.command.respond.submit).click()
    const answer = mine.getByRole('region', { name: words.enquiry.response })
    await answer.getByText('It was filled on Monday.').waitFor()
  })
})

describe('who sees what', () => {
  test('an enquiry that support raises for the councillor is the councillor’s as well', async () => {
    const support = await visitAs('support')
    await fillIn(support, 'Support Street')
    await support.locator('#about-member').selectOption('councillor')
    await button(support, words.raise.continue).click()
    await button(support, words.raise.send).click()
    await heading(support, words.raised.title).waitFor()
    const page = await visitAs('councillor')
    await page.goto('/my-enquiries')
    await page.getByText('Support Street').waitFor()
    const [reference = ''] = await enquiriesAt(page, 'Support Street')
    await page.locator(`#line-${reference}`).getByRole('link').click()
    await page.getByText(/by Delyth Farrow for Eleri Tanglwyst/).waitFor()

    const eleri = { name: 'Eleri Tanglwyst' }
    await support.goto('/members')
    const asked = support.waitForRequest((request) => request.url().includes('/api/enquiries?'))
    await support.getByRole('link', { name: fill(words.members.seeOf, eleri) }).click()
    await heading(support, fill(words.enquiries.ofTitle, eleri)).waitFor()
    expect(new URL((await asked).url()).searchParams.get('member')).toBe('councillor')
    await support.getByText('Support Street').waitFor()
    expect(support.url()).not.toContain('councillor')
  })

  const missedBin = {
    area: 'waste',
    category: 'missed-bin',
    answers: {
      location: { street: 'Chapel Lane' },
      containers: ['recycling'],
      collectionDay: '2026-02-27',
      extent: 'one',
      timesMissed: 'once',
      assisted: 'no',
    },
  }

  test.each([
    ['another member of the same ward', 'colleague', {}],
    ['a member of another ward', 'neighbour', {}],
    ['a partner who has no part in it', 'partner', {}],
    ['an officer of another team', 'officer', missedBin],
    ['the lead of another team', 'teamlead', missedBin],
    ['the manager of another service area', 'manager', missedBin],
  ])('%s finds nothing at its address', async (_says, username, matter) => {
    const reference = await raiseQuietly(browser, portreeve.address, matter)
    const page = await visitAs(username)
    await page.goto(`/enquiries/${reference}`)
    await heading(page, words.refusals['not-found'].title).waitFor()
    expect(await page.getByText('Chapel Lane').count()).toBe(0)
    const response = await page.request.get(`/api/enquiries/${reference}`)
    expect(response.status()).toBe(404)
    expect(await response.text()).not.toContain('Chapel Lane')
  })
})
