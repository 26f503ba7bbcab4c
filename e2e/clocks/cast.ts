import type { Browser } from 'playwright-core'
import type { OwnTime } from '../own-time.ts'
import { actor, type Actor, type Way } from '../story/actor.ts'
import { violations } from '../violations.ts'
import { overflow } from '../visit.ts'

/** Somebody of the demonstration council, with the page they arrive at. */
const people = {
  member: { name: /Eleri Tanglwyst/, home: 'mine' },
  officer: { name: /Rhian Thistlewood/, home: 'queue' },
  manager: { name: /Carwyn Ashgrove/, home: 'queue' },
} as const

export type Part = keyof typeof people

/** Comes to the first page at the time of the server, signs in, and arrives where their work is. */
export async function comes(browser: Browser, time: OwnTime, way: Way, part: Part): Promise<Actor> {
  const person = await actor(browser, time.address, way)
  const { page, hand, words, arrive } = person
  const { name, home } = people[part]
  await time.pass(0, page)
  await hand.press(page.getByRole('button', { name }))
  await arrive(home === 'mine' ? words.enquiries.mineTitle : words.queue.title)
  return person
}

/** What is wrong with the page as it is now: what axe finds, and what does not fit. */
export async function wrongOn({ page, complaints }: Actor): Promise<string[]> {
  const over = await overflow(page)
  const wide = over > 0 ? [`${page.url()} is ${over} px too wide`] : []
  return [...wide, ...(await violations(page)), ...complaints]
}

/** How many notifications the header says one has not seen; waits until it says so by itself. */
export const isTold = async ({ page }: Actor, count: string): Promise<void> =>
  page.locator('.app-bell__count').getByText(count, { exact: true }).waitFor()

/** Waits until the header says that all is seen. */
export const hasSeenAll = async ({ page }: Actor): Promise<void> =>
  page.locator('.app-bell__count').waitFor({ state: 'detached' })
