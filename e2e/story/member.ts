import { expect } from '@jest/globals'
import { fill } from '../words.ts'
import type { Actor } from './actor.ts'

/** Signs in by typing, and arrives where a member's work is. */
export async function signsIn({ hand, page, words, field, button, arrive }: Actor): Promise<void> {
  await hand.write(field(words.signIn.username), 'councillor')
  await hand.write(page.getByLabel(words.signIn.password, { exact: true }), 'portreeve')
  await hand.press(button(words.signIn.submit))
  await arrive(words.enquiries.mineTitle)
}

/** From the catalogue, by searching. */
async function findsTheCategory({ hand, page, words, pothole, link, arrive }: Actor) {
  await hand.write(page.getByRole('searchbox', { name: words.catalogue.search }), pothole.search)
  await hand.press(link(pothole.title))
  await arrive(pothole.title)
}

export async function startsAnEnquiry(member: Actor): Promise<void> {
  const { hand, words, link, arrive } = member
  await hand.press(link(words.shell.raise))
  await arrive(words.catalogue.title)
  await findsTheCategory(member)
}

const faultLinks = (member: Actor) => member.page.locator('.govuk-error-summary').getByRole('link')

async function faultsAre(member: Actor, expected: readonly string[]): Promise<void> {
  await member.page.waitForFunction(
    () => document.activeElement?.className === 'govuk-error-summary',
  )
  expect(await faultLinks(member).allTextContents()).toEqual(expected)
}

/** Sends it empty: is told what is missing, each fault leading to its field. */
export async function sendsItEmpty(member: Actor): Promise<void> {
  const { hand, page, words, pothole, button, field } = member
  await hand.press(button(words.raise.continue))
  await faultsAre(
    member,
    pothole.missing.map(([message]) => message),
  )
  for (const [message, element] of pothole.missing) {
    await hand.press(page.getByRole('link', { name: message }))
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(element)
  }
  const described = await field(pothole.street).getAttribute('aria-describedby')
  const beside = described?.split(' ').map((id) => page.locator(`#${id}`).textContent()) ?? []
  expect((await Promise.all(beside)).join(' ')).toContain(pothole.missing[1]?.[0])
}

const dateField = ({ page, pothole }: Actor, part: string) =>
  page.getByRole('group', { name: pothole.when }).getByLabel(part, { exact: true })

/** Fills everything in, but a day that does not exist and no consent: both are named, in that order. */
export async function fillsItIn(member: Actor, street: string): Promise<void> {
  const { hand, page, words, pothole, field, button, see } = member
  const radio = (name: string) => page.getByRole('radio', { name, exact: true })
  await hand.pick(page.getByLabel(words.raise.channel), words.channel.surgery)
  await hand.write(field(pothole.street), street)
  await hand.choose(radio(pothole.roadPart))
  await hand.choose(radio(pothole.roadClass))
  await hand.write(page.getByLabel(pothole.depth), '60')
  await hand.choose(radio(pothole.danger))
  expect(await page.getByText(pothole.when).count()).toBe(0)
  const harm = page.getByRole('group', { name: pothole.harm })
  await hand.choose(harm.getByRole('radio', { name: pothole.harmYes, exact: true }))
  await see(pothole.when)
  await hand.write(dateField(member, pothole.day), '30')
  await hand.write(dateField(member, pothole.month), '2')
  await hand.write(dateField(member, pothole.year), '2026')
  await hand.write(field(pothole.what), 'A bicycle wheel was bent.')
  await hand.choose(radio(words.raise.aboutYes))
  await hand.write(field(words.raise.name), 'Mari Sample')
  await hand.write(field(words.raise.phone), '01632 960 001')
  await hand.press(button(words.raise.continue))
  await faultsAre(member, [pothole.noSuchDay, words.raise.enterConsent])
  await hand.press(page.getByRole('checkbox', { name: words.raise.consent }))
}

/** Leaves, comes back by the catalogue, and finds everything as it was typed; loads it anew, the same. */
export async function leavesAndComesBack(member: Actor, street: string): Promise<void> {
  const { hand, page, words, pothole, field, arrive, see } = member
  await hand.press(page.getByRole('link', { name: words.shell.raise, exact: true }).first())
  await arrive(words.catalogue.title)
  await findsTheCategory(member)
  for (const again of [() => page.reload(), () => Promise.resolve()]) {
    await see(words.raise.restoredTitle)
    expect(await field(pothole.street).inputValue()).toBe(street)
    expect(await dateField(member, pothole.day).inputValue()).toBe('30')
    expect(await page.getByRole('radio', { name: pothole.danger }).isChecked()).toBe(true)
    expect(await field(words.raise.name).inputValue()).toBe('Mari Sample')
    await again()
  }
}

/** Puts the day right, reads everything once more, sends it; returns its reference. */
export async function checksAndSends(member: Actor, street: string): Promise<string> {
  const { hand, page, words, pothole, button, arrive, see } = member
  await hand.write(dateField(member, pothole.day), '28')
  await hand.press(button(words.raise.continue))
  await arrive(words.raise.check)
  for (const told of [street, pothole.harmDay, 'Mari Sample', words.channel.surgery])
    await see(told)
  await hand.press(button(words.raise.send))
  await arrive(words.raised.title)
  await see(pothole.team)
  await see(pothole.because)
  const dates = await page.getByRole('definition').allTextContents()
  expect(dates).toEqual([expect.stringMatching(/20\d\d/), expect.stringMatching(/20\d\d/)])
  const reference = await page.locator('.app-receipt__reference').textContent()
  expect(reference).toMatch(/^[0-9A-Z]{3}(-[0-9A-Z]{3})+$/)
  return reference ?? ''
}

/** Reads the officer's question, and replies. */
export async function replies(member: Actor, reference: string, asked: string, reply: string) {
  const { hand, page, words, pothole, button, field, link, arrive, see } = member
  await hand.press(link(words.raised.list))
  await arrive(words.enquiries.mineTitle)
  await hand.press(page.locator(`#line-${reference}`).getByRole('link'))
  await arrive(pothole.title)
  await see(asked)
  await hand.write(field(words.command.message.title), reply)
  await hand.press(button(words.command.message.submit))
  await see(page.getByRole('article').getByText(reply))
}

/** Reads the answer, and why it went to this team by this date. */
export async function readsTheAnswer(member: Actor, added: string): Promise<void> {
  const { hand, page, words, pothole, see } = member
  await page.reload()
  const answer = page.getByRole('region', { name: words.enquiry.response })
  await see(answer.getByText(pothole.answer))
  await see(answer.getByText(added))
  const why = page.getByRole('region', { name: words.enquiry.why })
  const opens = (title: string) => hand.press(why.locator('summary').filter({ hasText: title }))
  await opens(words.enquiry.whyLede)
  await see(why.getByText(pothole.because))
  await see(why.getByText(words.enquiry.whyVisible))
  await opens(words.enquiry.rulesTried_other.split('{{count}}').at(-1) ?? '')
  await see(why.getByRole('listitem').getByText(pothole.tried))
  await opens(fill(words.enquiry.segmentsOf, { what: words.target.respond }))
  await see(why.getByRole('table'))
}
