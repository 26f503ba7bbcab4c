import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { serveFormPage } from '../client/form/testing/serve.ts'
import { openBrowser } from './browser.ts'

let browser: Browser
let served: { address: string; close: () => void }
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  served = await serveFormPage()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  served.close()
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1000, height: 800 } })
  page = await context.newPage()
  complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})

afterEach(async () => {
  await context.close()
  expect(complaints).toEqual([])
})

async function open(query = ''): Promise<void> {
  await page.goto(`${served.address}/?form=every-kind${query}`)
  await page.getByRole('button', { name: /^(Send|Anfon)$/ }).waitFor()
}

const send = () => page.getByRole('button', { name: /^(Send|Anfon)$/ }).click()
const sent = async (): Promise<unknown> => {
  const text = await page.locator('#sent').textContent()
  return text === null || text === '' ? undefined : (JSON.parse(text) as unknown)
}
const focused = () => page.evaluate(() => document.activeElement?.id)
const faults = () => page.locator('.govuk-error-summary__list li').allTextContents()
const violations = async () => {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Answers everything that must be answered. */
async function answerAll(): Promise<void> {
  await page.getByLabel('What is it about?').fill('A hole')
  await page.getByLabel('Pothole').check()
  const seen = page.getByRole('group', { name: 'When was it seen?' })
  await seen.getByLabel('Day').fill('7')
  await seen.getByLabel('Month').fill('march')
  await seen.getByLabel('Year').fill('2026')
  await page.getByRole('group', { name: 'Is it urgent?' }).getByLabel('Yes').check()
  await page.getByLabel('Street or road').fill('  Harbour Street ')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mari')
}

const answered = {
  what: 'A hole',
  problem: 'pothole',
  seen: '2026-03-07',
  urgent: true,
  where: { street: 'Harbour Street' },
  people: [{ name: 'Mari' }],
}

describe('a form that is filled in', () => {
  test('sends what was answered, tidied, each in its type', async () => {
    await open()
    await answerAll()
    await page.getByLabel('How deep is it').fill('1,200')
    await page.getByLabel('How wide is it').fill('1.50')
    await page.getByLabel('Which kind of road?').selectOption('Lane')
    await page.getByLabel('Cars').check()
    await page.getByLabel('Walkers').check()
    await page.getByLabel('Postcode').fill('sa13sn')
    expect(await page.getByLabel('How wide is it').inputValue()).toBe('1.50')
    await send()
    expect(await sent()).toEqual({
      ...answered,
      depth: 1200,
      width: 1.5,
      road: 'lane',
      hazards: ['walkers', 'cars'],
      where: { street: 'Harbour Street', postcode: 'SA1 3SN' },
    })
  })

  test('the Enter key in a field sends it', async () => {
    await open()
    await answerAll()
    await page.getByLabel('What is it about?').press('Enter')
    expect(await sent()).toEqual(answered)
  })

  test('every keystroke reaches the draft, right or wrong', async () => {
    await open()
    await page.getByLabel('How deep is it').pressSequentially('12 feet')
    expect(await page.evaluate(() => Reflect.get(window, 'draft') as unknown)).toEqual({
      depth: '12 feet',
    })
  })
})

describe('show-if', () => {
  test('a question appears after the one that decides, and its answer is sent only while it is shown', async () => {
    await open()
    await answerAll()
    expect(await page.getByLabel('Where does the water come from?').count()).toBe(0)
    await page.getByLabel('Flooding').check()
    await page.getByLabel('Where does the water come from?').fill('The drain')
    const order = await page.locator('label, legend').allTextContents()
    const deciding = order.findIndex((text) => text.startsWith('What is the problem?'))
    const shown = order.findIndex((text) => text.startsWith('Where does the water'))
    const next = order.findIndex((text) => text.startsWith('Which kind of road?'))
    expect(deciding < shown && shown < next).toBe(true)
    await page.getByLabel('Pothole').check()
    await send()
    expect(await sent()).toEqual(answered)
    await page.getByLabel('Flooding').check()
    expect(await page.getByLabel('Where does the water come from?').inputValue()).toBe('The drain')
  })

  test('works inside a repeated group, for that entry alone', async () => {
    await open()
    await page.getByRole('button', { name: 'Add a person' }).click()
    const second = page.getByRole('group', { name: 'Person 2', exact: true })
    await second.getByLabel('Yes').check()
    expect(await page.getByLabel('House number', { exact: true }).count()).toBe(1)
    expect(await second.getByLabel('House number', { exact: true }).count()).toBe(1)
  })
})

describe('what is wrong', () => {
  test('is listed at the head, which takes the focus, and beside each question', async () => {
    await open()
    await send()
    expect(await faults()).toEqual([
      'Enter what it is about',
      'Choose an answer to “What is the problem?”',
      'Answer “When was it seen?”',
      'Choose an answer to “Is it urgent?”',
      'Enter the street or road',
      'Answer “Name”',
    ])
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary')
    const street = page.getByLabel('Street or road')
    const ids = (await street.getAttribute('aria-describedby'))?.split(' ') ?? []
    const described = await Promise.all(ids.map((id) => page.locator(`#${id}`).textContent()))
    expect(described.join(' ')).toContain('Error: Enter the street or road')
    expect(await sent()).toBeUndefined()
  })

  test.each([
    ['Enter what it is about', 'answer_what'],
    ['Choose an answer to “What is the problem?”', 'answer_problem'],
    ['Answer “When was it seen?”', 'answer_seen-day'],
    ['Choose an answer to “Is it urgent?”', 'answer_urgent'],
    ['Answer “Name”', 'answer_people_0_name'],
  ])('%s: leads to its field', async (message, field) => {
    await open()
    await send()
    await page.getByRole('link', { name: message }).click()
    expect(await focused()).toBe(field)
  })

  test('a day that does not exist is named, and stays as it was typed', async () => {
    await open()
    await answerAll()
    const seen = page.getByRole('group', { name: 'When was it seen?' })
    await seen.getByLabel('Day').fill('30')
    await seen.getByLabel('Month').fill('2')
    await send()
    expect(await faults()).toEqual([
      '30 February 2026 does not exist. Enter a real date for “When was it seen?”',
    ])
    expect(await seen.getByLabel('Day').inputValue()).toBe('30')
    await seen.getByLabel('Day').fill('28')
    await send()
    expect(await sent()).toEqual({ ...answered, seen: '2026-02-28' })
    expect(await faults()).toEqual([])
  })

  test('what the server says is shown at its question', async () => {
    await open('&refuse=/answers/where/street')
    await answerAll()
    await send()
    await page.getByRole('link', { name: 'The server says no' }).click()
    expect(await focused()).toBe('answer_where_street')
  })

  test('long text tells how much is left', async () => {
    await open()
    await page.getByLabel('What happened?').fill('x'.repeat(61))
    await page.getByText('You have 1 character too many').first().waitFor()
  })
})

describe('a repeated group', () => {
  const names = async () => {
    const fields = await page.getByRole('textbox', { name: 'Name', exact: true }).all()
    return Promise.all(fields.map((field) => field.inputValue()))
  }
  const fill = async (...people: string[]) => {
    for (const [index, name] of people.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Add a person' }).click()
      await page.locator(`#answer_people_${index}_name`).fill(name)
    }
  }

  test('adds, and the new entry takes the focus; stops at the most that are allowed', async () => {
    await open()
    await fill('Ann', 'Ben', 'Cai', 'Dai')
    expect(await names()).toEqual(['Ann', 'Ben', 'Cai', 'Dai'])
    expect(await page.getByRole('button', { name: 'Add a person' }).count()).toBe(0)
  })

  test('moves, and the focus stays with the entry', async () => {
    await open()
    await fill('Ann', 'Ben', 'Cai')
    await page.getByRole('button', { name: 'Move up Person 3' }).click()
    expect(await names()).toEqual(['Ann', 'Cai', 'Ben'])
    expect(await focused()).toBe('answer_people_1-up')
    await page.keyboard.press('Enter')
    expect(await names()).toEqual(['Cai', 'Ann', 'Ben'])
    expect(await focused()).toBe('answer_people_0-down')
    await page.getByText('It is now number 1 of 3').waitFor({ state: 'attached' })
  })

  test('removes, and puts back where it was', async () => {
    await open()
    await fill('Ann', 'Ben', 'Cai')
    await page.getByRole('button', { name: 'Remove Person 2' }).click()
    expect(await names()).toEqual(['Ann', 'Cai'])
    expect(await focused()).toBe('answer_people-undo')
    await page.keyboard.press('Enter')
    expect(await names()).toEqual(['Ann', 'Ben', 'Cai'])
    expect(await focused()).toBe('answer_people_1')
  })
})

describe('files', () => {
  const chooser = () => page.getByLabel(/^Photos of it/)
  const rows = () => page.getByRole('list', { name: 'Files you added' }).getByRole('listitem')
  const row = (name: string) => rows().filter({ hasText: name })
  const press = (action: string, name: string) =>
    page.getByRole('button', { name: `${action} ${name}`, exact: true }).click()
  const choose = (...names: string[]) =>
    chooser().setInputFiles(
      names.map((name) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from('picture') })),
    )
  const says = () => page.locator('.app-files [role=status]').textContent()
  const draft = () => page.evaluate(() => Reflect.get(window, 'draft') as unknown)
  const call = (name: string) =>
    page.evaluate((called) => (Reflect.get(window, called) as () => void)(), name)
  const shown = async (name: string, text: string) => row(name).getByText(text).waitFor()

  test('are sent when they are chosen, and named by the answer', async () => {
    await open()
    await answerAll()
    await choose('one.jpg', 'two.jpg')
    await row('two.jpg').getByRole('button', { name: 'Remove' }).waitFor()
    expect(await says()).toBe('“two.jpg” was added. 2 in all.')
    await send()
    expect(await sent()).toEqual({
      ...answered,
      photos: [expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[0-9a-f-]{36}$/)],
    })
  })

  test('are dropped where the chooser is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portreeve-'))
    await writeFile(join(folder, 'twll.jpg'), 'picture')
    await open()
    await page.locator('.app-files__drop').scrollIntoViewIfNeeded()
    const place = await page.locator('.app-files__drop').boundingBox()
    if (place === null) throw new Error('The chooser is nowhere')
    const dragged = await context.newCDPSession(page)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await dragged.send('Input.dispatchDragEvent', {
        type,
        x: place.x + place.width - 5,
        y: place.y + place.height - 5,
        data: { items: [], files: [join(folder, 'twll.jpg')], dragOperationsMask: 1 },
      })
    await row('twll.jpg').getByRole('button', { name: 'Remove' }).waitFor()
    await rm(folder, { recursive: true })
  })

  test('show how far they are, can be cancelled, and are waited for', async () => {
    await open()
    await answerAll()
    await choose('slow.jpg', 'later.jpg')
    await shown('slow.jpg', 'Adding, 50%')
    await shown('later.jpg', 'Waiting')
    await send()
    expect(await faults()).toEqual([
      '“slow.jpg” is still being added. Wait until it is there, or cancel it',
    ])
    await page.getByRole('link', { name: /still being added/ }).click()
    expect(await focused()).toBe('answer_photos')
    await press('Cancel', 'slow.jpg')
    await row('later.jpg').getByRole('button', { name: 'Remove' }).waitFor()
    expect(await focused()).toMatch(/^answer_photos-file-/)
    expect(await rows().count()).toBe(1)
    await send()
    expect(await sent()).toMatchObject({ photos: [expect.any(String)] })
  })

  test('keep the focus where it is when they arrive', async () => {
    await open()
    await choose('slow.jpg')
    await shown('slow.jpg', 'Adding, 50%')
    await row('slow.jpg').getByRole('button').focus()
    const before = await focused()
    await call('goOn')
    await row('slow.jpg').getByRole('button', { name: 'Remove' }).waitFor()
    expect(await focused()).toBe(before)
  })

  test('without a connection say so, and are tried again when asked', async () => {
    await open()
    await answerAll()
    await choose('offline.jpg')
    await shown('offline.jpg', 'there is no connection')
    await send()
    expect(await faults()).toEqual(['“offline.jpg” was not added. Try again, or remove it'])
    await press('Try again', 'offline.jpg')
    await row('offline.jpg').getByRole('button', { name: 'Remove' }).waitFor()
    await send()
    expect(await sent()).toMatchObject({ photos: [expect.any(String)] })
  })

  test('that are wrong are told apart, each with what to do', async () => {
    await open()
    await choose('refused.jpg')
    await shown('refused.jpg', '“refused.jpg” is no picture. Choose another')
    await choose('program.exe')
    await chooser().setInputFiles({ name: 'empty.pdf', mimeType: '', buffer: Buffer.alloc(0) })
    await chooser().setInputFiles({
      name: 'film.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.alloc(10_000_001),
    })
    await shown('empty.pdf', '“empty.pdf” is empty')
    await shown('film.jpg', 'is larger than 10 MB')
    await choose('one.jpg', 'two.jpg', 'three.jpg', 'four.jpg')
    await shown('four.jpg', '3 files can be added here')
    expect(await violations()).toEqual([])
  })

  test('of a draft are there again, and gone when they were removed', async () => {
    const answers = { photos: ['0b9f0c1e-8a57-4c55-9d0e-000000000009'] }
    await open(`&answers=${JSON.stringify(answers)}`)
    await shown('drafted.pdf', '20 kB')
    await press('Remove', 'drafted.pdf')
    expect(await draft()).toEqual({})
    expect(await page.evaluate(() => Reflect.get(window, 'removed') as unknown)).toEqual([
      'drafted.pdf',
    ])
    expect(await focused()).toBe('answer_photos')
    expect(await says()).toBe('“drafted.pdf” was removed.')
    await choose('drafted.pdf')
    await row('drafted.pdf').getByRole('button', { name: 'Remove' }).waitFor()
  })

  test.each([
    ['Enter', 'en'],
    ['Space', 'cy'],
  ])('are chosen by the keyboard alone, with %s, in %s', async (key, language) => {
    await open(`&language=${language}`)
    while ((await focused()) !== 'answer_photos') await page.keyboard.press('Tab')
    const outline = page.locator('.app-files__choose')
    expect(await outline.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe(
      'solid',
    )
    const [asked] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press(key)])
    expect(asked.isMultiple()).toBe(true)
    await asked.setFiles({ name: 'one.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') })
    const [list, remove] =
      language === 'cy'
        ? ['Ffeiliau a ychwanegwyd gennych', 'Dileu']
        : ['Files you added', 'Remove']
    await page
      .getByRole('list', { name: list })
      .getByRole('button', { name: `${remove} one.jpg` })
      .waitFor()
    await page.keyboard.press('Tab')
    expect(await focused()).toMatch(/^answer_photos-file-/)
    await page.keyboard.press('Enter')
    expect(await page.getByRole('list', { name: list }).count()).toBe(0)
    expect(await focused()).toBe('answer_photos')
  })

  test('fit a narrow screen, whatever they are called', async () => {
    await page.setViewportSize({ width: 320, height: 800 })
    await open()
    await choose(`${'x'.repeat(100)}.jpg`, 'slow.jpg', 'offline.jpg')
    await shown('slow.jpg', 'Adding, 50%')
    expect(await violations()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

test('everything can be answered and sent with the keyboard alone', async () => {
  await open()
  const typeInto = async (id: string, text: string) => {
    while ((await focused()) !== id) await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await typeInto('answer_what', 'A hole')
  await typeInto('answer_problem', ' ')
  await typeInto('answer_seen-day', '7')
  await typeInto('answer_seen-month', '3')
  await typeInto('answer_seen-year', '2026')
  await typeInto('answer_urgent', ' ')
  await typeInto('answer_where_street', 'Harbour Street')
  await typeInto('answer_people_0_name', 'Mari')
  await page.keyboard.press('Enter')
  expect(await sent()).toEqual(answered)
})

describe('for everyone', () => {
  test.each([
    ['wide', 1000],
    ['narrow', 320],
  ])('axe finds nothing, before and after a fault, on a %s screen', async (_says, width) => {
    await page.setViewportSize({ width, height: 800 })
    await open()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Add a person' }).click()
    await send()
    expect(await violations()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
  })

  test('in Welsh', async () => {
    await open('&language=cy')
    await send()
    expect(await page.getByRole('heading', { name: 'Mae problem' }).count()).toBe(1)
    expect((await faults())[0]).toBe('Rhowch y pwnc')
    expect((await faults())[1]).toBe('Dewiswch ateb i “What is the problem?”')
    expect(await page.getByLabel('Stryd neu ffordd').count()).toBe(1)
    expect(await violations()).toEqual([])
  })
})
