import type { Browser, CDPSession, Page } from 'playwright-core'

/** A form to measure: how many questions, and whether by plain rjsf. */
export interface Subject {
  readonly questions: number
  readonly plain: boolean
}

const query = ({ questions, plain }: Subject) => `/?form=${questions}${plain ? '&plain' : ''}`

/** Opens the form on a fresh page; tells how long its first rendering took, in milliseconds. */
export async function openForm(
  browser: Browser,
  address: string,
  subject: Subject,
): Promise<{ page: Page; rendered: number }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
  await page.goto(address + query(subject))
  await page.waitForSelector('body[data-rendered]', { state: 'attached' })
  return { page, rendered: Number(await page.locator('body').getAttribute('data-rendered')) }
}

/** Script time so far, in milliseconds (CDP Performance, `ScriptDuration`). */
async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? Number.NaN)
}

const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()))
      }),
  )

const letters = (count: number) => 'a councillor types this '.repeat(10).slice(0, count)

/**
 * Script time of one keystroke into the text question in the middle of the form, in milliseconds:
 * the mean over so many real key events, after as many to warm up. Nothing of ours runs in the page
 * between the two readings.
 */
export async function keystroke(page: Page, subject: Subject, keys: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'timeTicks' })
  const middle = Math.floor(subject.questions / 10) * 5
  await page.focus(`#answer_q${middle}`)
  await page.keyboard.type(letters(keys))
  await settled(page)
  const before = await scriptTime(session)
  await page.keyboard.type(letters(keys))
  const after = await scriptTime(session)
  const typed = await page.locator(`#answer_q${middle}`).inputValue()
  if (typed.length !== 2 * keys) throw new Error(`Typed ${2 * keys} letters, found ${typed.length}`)
  return (after - before) / keys
}
