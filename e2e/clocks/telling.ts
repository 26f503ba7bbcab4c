import { expect } from '@jest/globals'
import type { Actor } from '../story/actor.ts'
import { fill } from '../words.ts'

const bell = ({ page, words }: Actor) =>
  page.getByRole('banner').getByRole('link', { name: new RegExp(words.shell.notifications) })

export async function hasNothing(person: Actor): Promise<void> {
  const { page, words, see } = person
  await see(page.getByRole('heading', { name: words.queue.title }))
  expect(await page.locator('.app-bell__count').count()).toBe(0)
}

/** The list follows by itself: the enquiry is overdue, and so says the count above. */
export async function seesItLate({ page, words, see }: Actor, reference: string): Promise<void> {
  await see(page.locator(`#line-${reference} .app-due--late`))
  await see(fill(words.counts.overdue, { shown: '1' }))
}

export async function opensNotifications(person: Actor): Promise<void> {
  const { hand, words, arrive, see } = person
  await hand.press(bell(person))
  await arrive(words.notifications.title)
  await see(words.notifications.task)
}

/** By the notification that leads to it. */
export async function opensIt(person: Actor, reference: string): Promise<void> {
  const { hand, page, pothole, arrive } = person
  await hand.press(page.getByRole('listitem').getByRole('link', { name: new RegExp(reference) }))
  await arrive(pothole.title)
}

/** The breach was told, and what comes next has a time and somebody who will be told. */
export async function readsTheLadder({ page, words }: Actor): Promise<void> {
  const ladder = page.getByRole('region', { name: words.ladder.title })
  const [wentUp = ''] = words.ladder.raised.past.split('{{')
  const [goesUp = ''] = words.ladder.raised.future.split('{{')
  const done = ladder.locator('.app-ladder__step--done')
  const next = ladder.locator('.app-ladder__step--next')
  expect(await done.filter({ hasText: wentUp }).count()).toBeGreaterThan(0)
  expect(await next.allTextContents()).toEqual([expect.stringContaining(goesUp)])
  expect(await next.locator('time').getAttribute('datetime')).toMatch(/^2026-03-\d\d/)
}

/** Everybody who did something, by the enquiry's history. */
export async function whoActed({ page, words }: Actor): Promise<string[]> {
  const history = page.getByRole('region', { name: words.enquiry.timeline })
  return [...new Set(await history.locator('.moj-timeline__byline').allTextContents())]
}
