import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { mouse, type Hand } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { startPortreeve, type Portreeve } from './portreeve.ts'
import { raiseQuietly } from './raise-quietly.ts'
import { overflow, visit, type Visit } from './visit.ts'
import { fill, type Language } from './words.ts'

let portreeve: Portreeve
let browser: Browser

beforeAll(async () => {
  ;[portreeve, browser] = await Promise.all([startPortreeve(), openBrowser()])
})

afterAll(async () => {
  await browser.close()
  await portreeve.stop()
})

interface Way {
  readonly width: number
  readonly by: 'mouse' | 'keyboard'
  readonly language: Language
}

const ways: Way[] = [
  { width: 1280, by: 'mouse', language: 'en' },
  { width: 320, by: 'keyboard', language: 'cy' },
]

const bronwen = { name: 'Bronwen Pascoe' }
const harbour = { en: { ward: 'Harbour' }, cy: { ward: 'Yr Harbwr' } }

interface Actor extends Visit {
  readonly hand: Hand
  readonly press: (name: string) => Promise<void>
  readonly see: (text: string) => Promise<void>
}

async function actor(as: string, { width, by, language }: Way): Promise<Actor> {
  const visited = await visit(browser, { address: portreeve.address, width, language, as })
  const { page } = visited
  const hand = { mouse, keyboard }[by](page)
  return {
    ...visited,
    hand,
    press: (name) => hand.press(page.getByRole('button', { name, exact: true })),
    see: (text) => page.getByText(text).first().waitFor(),
  }
}

/** A day so many days from now, in the three fields of a date. */
async function writeDay({ hand, page }: Actor, id: string, days: number): Promise<void> {
  const day = new Date(Date.now() + days * 86_400_000)
  await hand.write(page.locator(`#${id}`), String(day.getUTCDate()))
  await hand.write(page.locator(`#${id}-month`), String(day.getUTCMonth() + 1))
  await hand.write(page.locator(`#${id}-year`), String(day.getUTCFullYear()))
}

/** Comes back to a tab that was open all the while. */
const comeBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))

/** What an admin lets the members of the ward share. */
async function letShare(admin: Actor, constituent: 'yes' | 'no'): Promise<void> {
  const { page, hand, words, press, see } = admin
  await page.goto('/administration/wards/harbour')
  await see(words.sharing.setTitle)
  const field = page.locator(constituent === 'no' ? '#ward-constituent' : '#ward-constituent-yes')
  await hand.choose(field)
  await hand.write(page.locator('#ward-because'), 'As agreed with the monitoring officer')
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
  await press(words.sharing.set)
  expect((await saved).status()).toBe(200)
}

describe.each(ways)('at $width px, by $by, in $language', (way) => {
  test('a member shares an enquiry with another of the ward, and withdraws it', async () => {
    const reference = await raiseQuietly(browser, portreeve.address)
    const admin = await actor('admin', way)
    await letShare(admin, 'yes')
    const eleri = await actor('councillor', way)
    const { words } = eleri
    await eleri.page.goto(`/enquiries/${reference}`)
    await eleri.see(words.sharing.nobody)
    await eleri.press(words.command.share.open)
    // Nothing is sent before there is somebody, and a day.
    await eleri.press(words.command.share.submit)
    await eleri.see(words.sharing.chooseUntil)
    await eleri.hand.press(eleri.page.getByRole('checkbox', { name: bronwen.name }))
    await eleri.hand.choose(eleri.page.locator('#share-constituent-yes'))
    await writeDay(eleri, 'share-until', 9)
    await eleri.press(words.command.share.submit)
    await eleri.page.getByRole('button', { name: fill(words.sharing.stopWith, bronwen) }).waitFor()

    const colleague = await actor('colleague', way)
    await colleague.page.goto('/my-enquiries?whose=shared')
    await colleague.hand.press(
      colleague.page.locator(`#line-${reference}`).getByRole('link').first(),
    )
    await colleague.page.getByRole('heading', { name: words.sharing.sharedWith }).waitFor()
    await colleague.see(words.sharing.withConstituent)

    await eleri.press(fill(words.sharing.stopWith, bronwen))
    await eleri.see(words.sharing.nobody)
    expect(await eleri.page.evaluate(() => document.activeElement?.id)).toBe('shared-with')

    await comeBack(colleague.page)
    await colleague.page.locator('.app-enquiry-head').waitFor({ state: 'detached' })
    await colleague.page.goto('/my-enquiries?whose=shared')
    await colleague.page.locator('.app-empty').waitFor()
    expect(await colleague.page.getByText(reference).count()).toBe(0)

    expect(await Promise.all([eleri, colleague, admin].map(({ page }) => overflow(page)))).toEqual([
      0, 0, 0,
    ])
    const refused = /404 .*\/api\/enquiries\//
    const complaints = [...eleri.complaints, ...admin.complaints, ...colleague.complaints]
    expect(complaints.filter((text) => !refused.test(text))).toEqual([])
    for (const { context } of [eleri, colleague, admin]) await context.close()
  })

  test('a member shares all casework, is told what the ward forbids, and stops', async () => {
    const reference = await raiseQuietly(browser, portreeve.address)
    const admin = await actor('admin', way)
    await letShare(admin, 'no')
    const eleri = await actor('councillor', way)
    const { words } = eleri
    const ward = harbour[way.language]
    await eleri.page.goto('/sharing')
    await eleri.press(fill(words.sharing.shareAll, ward))
    await eleri.see(fill(words.sharing.onlyWithout, ward))
    await eleri.hand.press(eleri.page.getByRole('checkbox', { name: bronwen.name }))
    await writeDay(eleri, 'share-harbour-until', 9)
    await eleri.press(words.sharing.shareAllSubmit)
    const stop = eleri.page.getByRole('button', { name: fill(words.sharing.stopWith, bronwen) })
    await stop.waitFor()

    const colleague = await actor('colleague', way)
    await colleague.page.goto(`/enquiries/${reference}`)
    await colleague.see(words.sharing.allCasework)
    await admin.page.reload()
    await admin.see(fill(words.sharing.from, { member: 'Eleri Tanglwyst', ...bronwen }))
    expect(await admin.page.getByText(reference).count()).toBe(0)

    await eleri.hand.press(stop)
    await eleri.see(words.sharing.givenNone)
    await comeBack(colleague.page)
    await colleague.page.locator('.app-enquiry-head').waitFor({ state: 'detached' })
    for (const { context } of [eleri, colleague, admin]) await context.close()
  })
})
