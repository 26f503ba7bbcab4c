import type { Browser, BrowserContext, Page } from 'playwright-core'
import { localeOf, wordsIn, type Language } from './words.ts'
import type { Words } from '../client/lib/words/en.ts'

export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  readonly language: Language
  readonly words: Words
  /** What the page or the browser's console complained of. */
  readonly complaints: string[]
}

interface Visitor {
  address: string
  width: number
  language: Language
  /** What the browser is set to; the language of the visit by default. */
  locale?: string
  /** Signs this demonstration account in beforehand. */
  as?: string
}

/** The browser reports every 4xx; that nobody is signed in yet is the one that is usual. */
const isUsual = (text: string, url: string) =>
  text.includes('status of 401') && url.endsWith('/api/me')

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

const sessions = new Map<string, Promise<Cookies>>()

async function begin(context: BrowserContext, address: string, username: string): Promise<Cookies> {
  const response = await context.request.post(`${address}/api/session`, {
    data: { username, password: 'portreeve' },
  })
  if (!response.ok()) throw new Error(`Signing in as ${username} was answered ${response.status()}`)
  return context.cookies()
}

/** Signs a demonstration account in without the sign-in page; once for all its visits, for passwords are slow. */
export async function signIn(context: BrowserContext, address: string, username: string) {
  const key = `${username} at ${address}`
  const session = sessions.get(key) ?? begin(context, address, username)
  sessions.set(key, session)
  await context.addCookies(await session)
}

/** A browser of its own for one person: own cookies, own drafts, watched for complaints. */
export async function visit(browser: Browser, visitor: Visitor): Promise<Visit> {
  const { address, width, language, as, locale = localeOf[language] } = visitor
  const context = await browser.newContext({
    baseURL: address,
    locale,
    viewport: { width, height: 800 },
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  if (as !== undefined) await signIn(context, address, as)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    if (!isUsual(message.text(), message.location().url)) {
      complaints.push(`${message.text()} ${message.location().url}`)
    }
  })
  return { context, page, language, words: wordsIn[language], complaints }
}

/** How far the page reaches beyond its window, in CSS pixels; 0 when nothing scrolls sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
