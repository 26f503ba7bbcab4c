import { expect } from '@jest/globals'
import type { Actor } from '../story/actor.ts'

export async function opens(member: Actor, reference: string): Promise<void> {
  const { hand, page, pothole, arrive } = member
  await hand.press(page.locator(`#line-${reference}`).getByRole('link'))
  await arrive(pothole.title)
}

/** Both levers are named, with why they cannot be pulled; there is no button for them. */
export async function isTooEarly({ page, words, button }: Actor): Promise<void> {
  const terms = await page.locator('.app-levers dt').allTextContents()
  const names = [words.command['request-update'].open, words.command.escalate.open]
  expect(terms).toEqual(names)
  expect(await page.locator('.app-levers dd').first().textContent()).toMatch(/\d+ \w+ 2026/)
  for (const name of names) expect(await button(name).count()).toBe(0)
}

export async function asksForAnUpdate(member: Actor, text: string): Promise<void> {
  const { hand, page, words, button, field, see } = member
  const { open, title, text: label, submit } = words.command['request-update']
  await hand.press(button(open))
  await see(page.getByRole('heading', { name: title }))
  await hand.write(field(label), text)
  // What was typed is there again after a reload.
  await page.reload()
  await hand.press(button(open))
  expect(await field(label).inputValue()).toBe(text)
  await hand.press(button(submit))
  await see(page.getByRole('heading', { name: words.awaited.update }))
  await see(words.awaited.updateToCome)
}

/** Takes it, and goes back to where others wait. */
export async function takes(officer: Actor, reference: string): Promise<void> {
  const { hand, page, words, button, arrive, see } = officer
  await opens(officer, reference)
  await hand.press(button(words.command.acknowledge.open))
  await hand.press(button(words.command.acknowledge.submit))
  await see(page.locator('.app-enquiry-head').getByText(words.status.acknowledged))
  await hand.press(page.locator('.app-back').getByRole('link'))
  await arrive(words.queue.title)
}

/** The list says so by itself; it is opened from there. */
export async function findsItMarked(person: Actor, reference: string, mark: string) {
  const { hand, page, pothole, arrive, see } = person
  const line = page.locator(`#line-${reference}`)
  await see(line.getByText(mark))
  await hand.press(line.getByRole('link'))
  await arrive(pothole.title)
}

export async function isAskedForAnUpdate({ page, words, see }: Actor, text: string) {
  const asked = page.getByRole('region', { name: words.awaited.update })
  await see(asked.getByText(words.awaited.updateHow))
  await see(asked.getByText(text))
}

const message = ({ words, field }: Actor) => field(words.command.message.title)

export async function beginsToWrite(person: Actor, text: string): Promise<void> {
  await person.hand.write(message(person), text)
}

export async function writes(person: Actor, text: string): Promise<void> {
  const { hand, page, words, button, see } = person
  await hand.write(message(person), text)
  await hand.press(button(words.command.message.submit))
  await see(page.getByRole('article').getByText(text))
}

/** Is told that the enquiry changed, looks when they want to, and still has what they were writing. */
export async function isShownWhatIsNew(person: Actor, text: string, written = ''): Promise<void> {
  const { hand, page, words, button, see } = person
  await see(words.live.changed)
  expect(await page.getByText(text).count()).toBe(0)
  await hand.press(button(words.live.show))
  const fresh = page.getByRole('region', { name: words.live.newHere })
  await see(fresh.getByText(text))
  expect(await message(person).inputValue()).toBe(written)
  await hand.press(button(words.live.hide))
  await fresh.waitFor({ state: 'detached' })
}

export async function replies(person: Actor, text: string): Promise<void> {
  const { hand, page, words, button, field, see } = person
  await hand.press(button(words.command.respond.open))
  await hand.write(field(words.command.respond.text), text)
  await hand.press(button(words.command.respond.submit))
  await see(page.locator('.app-enquiry-head').getByText(words.status.responded))
}

/** First without a word, which is refused; then with the reason. */
export async function escalates(member: Actor, text: string): Promise<void> {
  const { hand, page, words, button, field, see } = member
  const { open, text: label, submit, empty } = words.command.escalate
  await hand.press(button(open))
  await hand.press(button(submit))
  await hand.press(page.locator('.govuk-error-summary').getByRole('link', { name: empty }))
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('escalate-text')
  await hand.write(field(label), text)
  await hand.press(button(submit))
  const role = words.senior['service-manager']
  await see(page.getByRole('heading', { name: words.awaited.escalated.replace('{{role}}', role) }))
}

export async function mustAnswer({ page, words, see }: Actor, text: string): Promise<void> {
  const theirs = page.getByRole('region', { name: words.awaited.yours })
  await see(theirs.getByText(text))
  await see(theirs.locator('time'))
}

/** The officer who answered is told who must answer now, and is offered no reply. */
export async function mayNotAnswer({ words, button, see }: Actor): Promise<void> {
  await see(words.awaited.escalatedNote.replace('{{role}}', words.senior['service-manager']))
  expect(await button(words.command.respond.open).count()).toBe(0)
}
