import type { Browser } from 'playwright-core'
import { serveFormPage } from '../../client/form/testing/serve.ts'
import { openBrowser } from '../../e2e/browser.ts'
import { alternate, type Alternated } from '../measure.ts'
import type { Bench, BenchResult } from '../result.ts'
import { keystroke, openForm, type Subject } from './page.ts'

const ours500: Subject = { questions: 500, plain: false }
const ours100: Subject = { questions: 100, plain: false }
const plain500: Subject = { questions: 500, plain: true }

/** A keystroke, and the first render, of a form of 500 questions with ten show-ifs, in a browser. */
export const form: Bench = {
  name: 'form',
  run: async ({ quick = false }) => {
    const runs = quick ? 3 : 9
    const keys = quick ? 20 : 150
    const { address, close } = await serveFormPage()
    const browser = await openBrowser()
    const key = (subject: Subject) => () => keystrokeOf(browser, address, subject, keys)
    const render = (subject: Subject) => () => renderOf(browser, address, subject)
    try {
      return [
        result(
          'form: keystroke, 500 questions',
          'the same schema in plain @rjsf/core',
          0.3,
          await alternate(key(ours500), key(plain500), runs),
        ),
        result(
          'form: keystroke, 500 questions',
          'itself at 100 questions',
          1.2,
          await alternate(key(ours500), key(ours100), runs),
        ),
        result(
          'form: first render, 500 questions',
          'the same schema in plain @rjsf/core',
          1,
          await alternate(render(ours500), render(plain500), runs),
        ),
      ]
    } finally {
      await browser.close()
      close()
    }
  },
}

async function keystrokeOf(
  browser: Browser,
  address: string,
  subject: Subject,
  keys: number,
): Promise<number> {
  const { page } = await openForm(browser, address, subject)
  const time = await keystroke(page, subject, keys)
  await page.close()
  return time
}

async function renderOf(browser: Browser, address: string, subject: Subject): Promise<number> {
  const { page, rendered } = await openForm(browser, address, subject)
  await page.close()
  return rendered
}

function result(
  name: string,
  yardstick: string,
  mustReach: number,
  measured: Alternated,
): BenchResult {
  return {
    name,
    figure: measured.ours,
    unit: 'ms of script',
    yardstick,
    ratio: measured.ratio,
    spread: measured.spread,
    mustReach,
    reached: measured.ratio <= mustReach,
  }
}
