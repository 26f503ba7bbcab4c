import { expect } from '@jest/globals'
import type { Actor } from './actor.ts'

/** Signs in by choosing a demonstration account, and arrives at the queue. */
export async function signsIn({ hand, page, words, arrive }: Actor): Promise<void> {
  await hand.press(page.getByRole('button', { name: /Rhian Thistlewood/ }))
  await arrive(words.queue.title)
}

/** Finds it in the queue, which has the soonest due first. */
export async function findsIt(officer: Actor, reference: string): Promise<void> {
  const { hand, page, pothole, arrive } = officer
  const line = page.locator(`#line-${reference}`)
  await line.waitFor()
  const due = await page
    .locator('.app-due time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  expect(due.length).toBeGreaterThan(1)
  expect(due).toEqual([...due].sort())
  expect(new Set(due).size).toBeGreaterThan(1)
  await hand.press(line.getByRole('link'))
  await arrive(pothole.title)
}

export async function acknowledges(officer: Actor, text: string): Promise<void> {
  const { hand, page, words, button, field, see } = officer
  await hand.press(button(words.command.acknowledge.open))
  await see(words.command.acknowledge.title)
  await hand.write(field(words.command.acknowledge.text), text)
  await hand.press(button(words.command.acknowledge.submit))
  await see(page.locator('.app-enquiry-head').getByText(words.status.acknowledged))
}

export async function asks(officer: Actor, question: string): Promise<void> {
  const { hand, page, words, button, field, see } = officer
  await hand.write(field(words.command.message.title), question)
  await hand.press(button(words.command.message.submit))
  await see(page.getByRole('article').getByText(question))
}

/** Reads the member's reply, then answers from a model answer with a sentence added to it. */
export async function answers(officer: Actor, reply: string, added: string): Promise<void> {
  const { hand, page, words, pothole, button, field, see } = officer
  await page.reload()
  await see(reply)
  await hand.press(button(words.command.respond.open))
  await hand.pick(page.getByLabel(words.command.respond.model), pothole.model)
  await hand.press(button(words.command.respond.insert))
  const text = field(words.command.respond.text)
  await page.waitForFunction(() => document.activeElement?.id === 'respond-text')
  expect(await text.inputValue()).toContain(pothole.answer)
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(` ${added}`)
  await hand.press(button(words.command.respond.submit))
  await see(page.locator('.app-enquiry-head').getByText(words.status.responded))
}

export async function closes(officer: Actor, narrative: string): Promise<void> {
  const { hand, page, words, button, field, see } = officer
  await hand.press(button(words.command.close.open))
  await hand.write(field(words.command.close.narrative), narrative)
  await hand.press(button(words.command.close.submit))
  await see(page.locator('.app-enquiry-head').getByText(words.status.closed))
}
