import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, FileChooser, Page } from 'playwright-core'
import { fileWords } from '../client/form/files/words.ts'
import { openBrowser } from './browser.ts'
import { mouse } from './hand.ts'
import { keyboard } from './keyboard.ts'
import { startPortreeve, type Portreeve } from './portreeve.ts'
import { wholePage } from './screenshots.ts'
import { potholeIn } from './story/pothole.ts'
import { overflow, visit, type Visit } from './visit.ts'
import { type Language, wordsIn } from './words.ts'

let portreeve: Portreeve
let browser: Browser
let visits: Visit[]
let photo: Buffer

beforeAll(async () => {
  ;[portreeve, browser] = await Promise.all([startPortreeve(), openBrowser()])
  const page = await browser.newPage({ viewport: { width: 400, height: 300 } })
  await page.setContent('<h1 style="background: teal">A hole</h1>')
  photo = await page.screenshot({ type: 'jpeg' })
  await page.close()
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

async function visitAs(username: string, width = 1280, language: Language = 'en'): Promise<Visit> {
  const visited = await visit(browser, {
    address: portreeve.address,
    width,
    language,
    as: username,
  })
  visits.push(visited)
  return visited
}

const picture = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: photo })

/** Everything but the photos, without looking. */
async function fillIn(page: Page, street: string): Promise<void> {
  await page.goto('/raise/highways/pothole')
  await page.locator('#about-channel').selectOption('phone')
  await page.locator('#answer_location_street').fill(street)
  for (const question of ['roadPart', 'roadClass', 'danger'])
    await page.locator(`#answer_${question}`).check()
  await page.locator('input[name="answer_harm"][value="no"]').check()
}

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Pictures on the page that the browser could show. */
const picturesShown = (page: Page) =>
  page
    .locator('img.app-file-preview')
    .evaluateAll(
      (all) => all.filter((img) => img instanceof HTMLImageElement && img.naturalWidth > 0).length,
    )

const hands = { mouse, keyboard }

interface Way {
  by: keyof typeof hands
  width: number
  language: Language
}
const ways: Way[] = [
  { by: 'mouse', width: 1280, language: 'en' },
  { by: 'keyboard', width: 320, language: 'cy' },
]

test.each(ways)(
  'a photo goes with an enquiry to the officer: by $by, $width px, in $language',
  async ({ by, width, language }) => {
    const { page, complaints, words } = await visitAs('councillor', width, language)
    const says = fileWords[language]
    const hand = hands[by](page)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const add = async (name: string) => {
      // A click lands on the chooser that lies over what is seen of it.
      const [asked]: [FileChooser, unknown] = await Promise.all([
        page.waitForEvent('filechooser'),
        hand.press(page.locator('#answer_photos')),
      ])
      await asked.setFiles(picture(name))
      await button(`${says.remove} ${name}`).waitFor()
    }
    await fillIn(page, `Files Street ${by}`)
    await add('twll.jpg')
    await add('arall.jpg')
    await hand.press(button(`${says.remove} arall.jpg`))
    await button(`${says.remove} arall.jpg`).waitFor({ state: 'detached' })

    // Long enough a pause for the draft to be written, which the note under the form tells.
    await page.locator('.app-saved').waitFor()
    await page.reload()
    await button(`${says.remove} twll.jpg`).waitFor()
    expect(await button(`${says.remove} arall.jpg`).count()).toBe(0)
    await page.locator('img.app-file-preview').scrollIntoViewIfNeeded()
    await page.waitForFunction(() => document.querySelector('img')?.complete)
    expect(await picturesShown(page)).toBe(1)
    expect(await violations(page)).toEqual([])
    await wholePage(page, `files-form-${width}-${language}`)
    expect(await overflow(page)).toBe(0)

    await hand.press(button(words.raise.continue))
    await page.getByRole('heading', { level: 1, name: words.raise.check }).waitFor()
    await page.getByRole('link', { name: 'twll.jpg' }).waitFor()
    await wholePage(page, `files-check-${width}-${language}`)
    expect(await overflow(page)).toBe(0)
    await hand.press(button(words.raise.send))
    await page.getByRole('heading', { level: 1, name: words.raised.title }).waitFor()
    const reference = (await page.locator('.app-receipt__reference').textContent()) ?? ''
    expect(complaints).toEqual([])

    const officer = await visitAs('officer', width, language)
    await officer.page.goto(`/enquiries/${reference}`)
    await officer.page.getByRole('heading', { level: 1, name: potholeIn[language].title }).waitFor()
    const link = officer.page.getByRole('link', { name: 'twll.jpg' })
    await link.scrollIntoViewIfNeeded()
    await officer.page.waitForFunction(() => document.querySelector('img')?.complete)
    expect(await picturesShown(officer.page)).toBe(1)
    const [saved] = await Promise.all([
      officer.page.waitForEvent('download'),
      hands[by](officer.page).press(link),
    ])
    expect(saved.suggestedFilename()).toBe('twll.jpg')
    expect((await readFile(await saved.path())).equals(photo)).toBe(true)
    expect(await violations(officer.page)).toEqual([])
    await wholePage(officer.page, `files-enquiry-${width}-${language}`)
    expect(await overflow(officer.page)).toBe(0)
    expect(officer.complaints).toEqual([])
  },
)

describe('when it does not go well', () => {
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const choose = (page: Page, file: ReturnType<typeof picture>) =>
    page.locator('#answer_photos').setInputFiles(file)

  test('without a connection it says so, and is tried again when asked', async () => {
    const { page } = await visitAs('councillor')
    await fillIn(page, 'Offline Street')
    await page.context().setOffline(true)
    await choose(page, picture('twll.jpg'))
    await page.getByText('“twll.jpg” was not added: there is no connection').first().waitFor()
    await page.context().setOffline(false)
    await button(page, 'Try again twll.jpg').click()
    await button(page, 'Remove twll.jpg').waitFor()
    expect(await button(page, 'Try again twll.jpg').count()).toBe(0)
  })

  test('when the session has ended, asks to sign in again, and is tried again', async () => {
    const { page, words } = await visitAs('councillor')
    await fillIn(page, 'Session Street')
    await page.context().clearCookies()
    await choose(page, picture('twll.jpg'))
    const dialog = page.getByRole('dialog', { name: words.signIn.againTitle })
    await dialog.getByLabel(words.signIn.password, { exact: true }).fill('portreeve')
    await dialog.getByRole('button', { name: words.signIn.submit, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await button(page, 'Try again twll.jpg').click()
    await button(page, 'Remove twll.jpg').waitFor()
  })

  test.each<[Language, RegExp]>([
    ['en', /“twll\.jpg” is not a file that can be added\. Add a JPEG/],
    ['cy', /Nid yw “twll\.jpg” yn ffeil y gellir ei hychwanegu/],
  ])('what is no picture is refused by the server’s words, in %s', async (language, message) => {
    const { page } = await visitAs('councillor', 320, language)
    await fillIn(page, 'Refused Street')
    const html = Buffer.from('<!doctype html><script>alert(1)</script>')
    await choose(page, { ...picture('twll.jpg'), buffer: html })
    await page.getByRole('listitem').getByText(message).waitFor()
    await button(page, wordsIn[language].raise.continue).click()
    await page.waitForFunction(() => document.activeElement?.className === 'govuk-error-summary')
    expect(await violations(page)).toEqual([])
  })

  test('what was taken away in another tab is named, and the enquiry sent without it', async () => {
    const { page, words } = await visitAs('councillor')
    await fillIn(page, 'Gone Street')
    const arriving = page.waitForResponse((response) => response.url().endsWith('/api/files'))
    await choose(page, picture('twll.jpg'))
    const { id } = (await (await arriving).json()) as { id: string }
    await button(page, 'Remove twll.jpg').waitFor()
    const gone = await page.request.delete(`/api/files/${id}`, {
      headers: { Origin: portreeve.address },
    })
    expect(gone.status()).toBe(204)
    await button(page, words.raise.continue).click()
    await page.getByRole('heading', { level: 1, name: words.raise.check }).waitFor()
    await button(page, words.raise.send).click()
    await page.getByRole('link', { name: /File 1 is no longer kept/ }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer_photos')
    await button(page, 'Remove twll.jpg').click()
    await button(page, words.raise.continue).click()
    await page.getByRole('heading', { level: 1, name: words.raise.check }).waitFor()
    await button(page, words.raise.send).click()
    await page.getByRole('heading', { level: 1, name: words.raised.title }).waitFor()
  })
})
