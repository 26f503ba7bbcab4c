import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { pages } from './pages/index.ts'
import type { PageEntry, Places } from './pages/page-entry.ts'
import { placesOn } from './pages/places.ts'
import { startPortreeve, type Portreeve } from './portreeve.ts'
import { takesDocumented, wholePage, window } from './screenshots.ts'
import { violations } from './violations.ts'
import { overflow, visit } from './visit.ts'
import { fill, localeOf, wordsIn, type Language } from './words.ts'

let portreeve: Portreeve
let untouched: Portreeve
let browser: Browser
let places: Places

beforeAll(async () => {
  ;[portreeve, untouched, browser] = await Promise.all([
    startPortreeve({ past: 400 }),
    startPortreeve(),
    openBrowser(),
  ])
  places = await placesOn(browser, portreeve.address)
})

afterAll(async () => {
  await browser.close()
  await Promise.all([portreeve.stop(), untouched.stop()])
})

/** What every page must have, whatever its width. */
async function lacks(page: Page, language: Language): Promise<string[]> {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    faulty: document.querySelector('.govuk-error-summary') !== null,
  }))
  const [faultyBegins = ''] = wordsIn[language].brand.faultyTitleOf.split('{{')
  return [
    found.lang === localeOf[language] ? '' : `lang is ${found.lang}`,
    /^\S.+ – Portreeve$/.test(found.title) ? '' : `the title is “${found.title}”`,
    found.title.startsWith(faultyBegins) === found.faulty
      ? ''
      : `${found.faulty ? 'with' : 'without'} faults, the title is “${found.title}”`,
    found.headings === 1 ? '' : `there are ${found.headings} h1`,
  ].filter((lack) => lack !== '')
}

async function wrongAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  const over = await overflow(page)
  const wide = over > 0 ? [`the page is ${over} px too wide`] : []
  return [...wide, ...(await violations(page))].map((what) => `${width} px: ${what}`)
}

async function record(page: Page, { name, shown }: PageEntry, width: number, language: Language) {
  // Both widths are looked at in English, and the one where words have least room in Welsh.
  if (language === 'en' || width === 320) await wholePage(page, `${name}-${width}-${language}`)
  if (takesDocumented && language === 'en' && shown?.width === width) {
    await window(page, name, width, shown.from)
  }
}

describe.each<Language>(['en', 'cy'])('in %s, at 1280 and at 320 px (400 % zoom)', (language) => {
  test.concurrent.each(pages)('$name is right for everybody', async (entry) => {
    const { address } = entry.empty === true ? untouched : portreeve
    const { as } = entry
    const visited = await visit(browser, {
      address,
      width: 1280,
      language,
      ...(as === undefined ? {} : { as }),
    })
    const { page, complaints, context } = visited
    await entry.open(visited, places)
    const wrong = await lacks(page, language)
    for (const width of [1280, 320]) {
      wrong.push(...(await wrongAt(page, width)))
      await record(page, entry, width, language)
    }
    await context.close()
    const unexpected = complaints.filter((text) => entry.refused?.test(text) !== true)
    expect([...wrong, ...unexpected]).toEqual([])
  })
})

describe('the heading takes the focus wherever a link leads', () => {
  const { shell, members, enquiries, catalogue, crash } = wordsIn.en
  const eleri = { name: 'Eleri Tanglwyst' }

  test.each([
    ['/members', fill(members.raiseFor, eleri), catalogue.title],
    ['/members', fill(members.seeOf, eleri), fill(enquiries.ofTitle, eleri)],
    ['/raise', 'Pothole', 'Pothole'],
    ['/raise/highways/pothole', shell.raise, catalogue.title],
    ['/my-enquiries', shell.members, members.title],
    ['/no/such/page', crash.home, members.title],
  ])('from %s by “%s” to “%s”', async (from, link, heading) => {
    const { address } = untouched
    const visited = await visit(browser, { address, width: 1280, language: 'en', as: 'support' })
    const { page, context, complaints } = visited
    await page.goto(from)
    await page.getByRole('link', { name: link, exact: true }).first().click()
    await page.waitForFunction((text) => {
      const { activeElement } = document
      return activeElement?.tagName === 'H1' && activeElement.textContent === text
    }, heading)
    expect(await page.title()).toBe(`${heading} – Portreeve`)
    expect(complaints).toEqual([])
    await context.close()
  })
})
