import type { Browser, Locator } from 'playwright-core'
import { mouse, type Hand } from '../hand.ts'
import { keyboard } from '../keyboard.ts'
import { overflow, visit, type Visit } from '../visit.ts'
import { localeOf, type Language } from '../words.ts'
import { potholeIn, type PotholeWords } from './pothole.ts'

export interface Way {
  readonly width: number
  readonly by: 'mouse' | 'keyboard'
  readonly language: Language
}

/** Somebody in the story: their browser, how they work it, and what was seen to be wrong. */
export interface Actor extends Visit {
  readonly hand: Hand
  readonly pothole: PotholeWords
  readonly button: (name: string) => Locator
  readonly link: (name: string) => Locator
  readonly field: (name: string) => Locator
  /** Waits until the heading of a new page has the focus; notes what does not fit there. */
  readonly arrive: (heading: string) => Promise<void>
  /** Waits until it is on the page. */
  readonly see: (text: string | Locator) => Promise<void>
}

const hands = { mouse, keyboard }

/**
 * Opens the first page and chooses the language with its switch, as a person does; signed in
 * beforehand if `as` names an account.
 */
export async function actor(
  browser: Browser,
  address: string,
  way: Way,
  as?: string,
): Promise<Actor> {
  const { width, by, language } = way
  const signedIn = as === undefined ? {} : { as }
  const visited = await visit(browser, { address, width, language, locale: 'en-GB', ...signedIn })
  const { page, complaints } = visited
  const hand = hands[by](page)

  async function arrive(heading: string): Promise<void> {
    await page.waitForFunction(
      (text) =>
        document.activeElement?.tagName === 'H1' && document.activeElement.textContent === text,
      heading,
    )
    const over = await overflow(page)
    if (over > 0) complaints.push(`“${heading}” is ${over} px too wide`)
    const lang = await page.locator('html').getAttribute('lang')
    if (lang !== localeOf[language]) complaints.push(`“${heading}” says it is in ${lang ?? ''}`)
  }

  await page.goto('/')
  // Whoever is signed in is led on to where they begin; a key pressed before that goes astray.
  if (as !== undefined) await page.waitForURL((url) => url.pathname !== '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (language === 'cy') {
    await hand.press(page.getByRole('button', { name: 'Cymraeg' }))
    await page.waitForFunction(() => document.documentElement.lang === 'cy-GB')
  }
  return {
    ...visited,
    hand,
    pothole: potholeIn[language],
    button: (name) => page.getByRole('button', { name, exact: true }),
    link: (name) => page.getByRole('main').getByRole('link', { name, exact: true }),
    field: (name) => page.getByRole('textbox', { name: new RegExp(`^${name}`) }),
    arrive,
    see: (text) =>
      (typeof text === 'string' ? page.getByText(text).first() : text.first()).waitFor(),
  }
}
