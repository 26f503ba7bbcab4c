import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { comes, hasSeenAll, isTold, wrongOn } from './clocks/cast.ts'
import * as levers from './clocks/levers.ts'
import * as telling from './clocks/telling.ts'
import { startOwnTime, type OwnTime } from './own-time.ts'
import { raiseQuietly } from './raise-quietly.ts'
import type { Way } from './story/actor.ts'

let time: OwnTime
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

// A Monday, an hour after offices open: to be acknowledged the next day, answered by the sixteenth.
beforeEach(async () => {
  time = await startOwnTime(new Date('2026-03-02T10:00:00Z'))
})
afterEach(() => time.stop())

const ways: Way[] = [
  { width: 1280, by: 'mouse', language: 'en' },
  { width: 320, by: 'keyboard', language: 'cy' },
]

test.each(ways)(
  'a breach reaches the service manager while the officer does nothing: $width px, by $by, in $language',
  async (way) => {
    const reference = await raiseQuietly(browser, time.address)
    const officer = await comes(browser, time, way, 'officer')
    const manager = await comes(browser, time, way, 'manager')
    await telling.hasNothing(manager)
    await time.pass(15, officer.page, manager.page)
    await isTold(manager, '1')
    await telling.seesItLate(manager, reference)
    await telling.opensNotifications(manager)
    expect(await wrongOn(manager)).toEqual([])
    await telling.opensIt(manager, reference)
    await telling.readsTheLadder(manager)
    await hasSeenAll(manager)
    expect(await wrongOn(manager)).toEqual([])
    expect(await telling.whoActed(manager)).toEqual(['Portreeve', 'Eleri Tanglwyst'])
    expect(await wrongOn(officer)).toEqual([])
    await Promise.all([officer.context.close(), manager.context.close()])
  },
)

test.each(ways)(
  'a member asks for an update and escalates, and the manager answers: $width px, by $by, in $language',
  async (way) => {
    const reference = await raiseQuietly(browser, time.address)
    const member = await comes(browser, time, way, 'member')
    const officer = await comes(browser, time, way, 'officer')
    const manager = await comes(browser, time, way, 'manager')

    await levers.takes(officer, reference)
    await levers.opens(member, reference)
    await levers.isTooEarly(member)
    await time.pass(3, member.page, officer.page, manager.page)
    await member.page.reload()
    await levers.asksForAnUpdate(member, 'She rang again.')
    expect(await wrongOn(member)).toEqual([])

    await levers.findsItMarked(officer, reference, officer.words.enquiries.updateAsked)
    await levers.isAskedForAnUpdate(officer, 'She rang again.')
    expect(await wrongOn(officer)).toEqual([])
    await levers.beginsToWrite(member, 'I also')
    await levers.writes(officer, 'The crew comes on Thursday.')
    await levers.isShownWhatIsNew(member, 'The crew comes on Thursday.', 'I also')
    expect(await wrongOn(member)).toEqual([])

    await levers.replies(officer, 'It is not ours.')
    await levers.isShownWhatIsNew(member, 'It is not ours.', 'I also')
    await levers.escalates(member, 'It is yours: see the map.')
    expect(await wrongOn(member)).toEqual([])

    await levers.findsItMarked(manager, reference, manager.words.enquiries.escalatedToYou)
    await levers.mustAnswer(manager, 'It is yours: see the map.')
    expect(await wrongOn(manager)).toEqual([])
    await levers.isShownWhatIsNew(officer, 'It is yours: see the map.')
    await levers.mayNotAnswer(officer)
    await levers.replies(manager, 'You are right. It is done.')
    await levers.isShownWhatIsNew(member, 'You are right. It is done.', 'I also')
    expect(await Promise.all([member, officer, manager].map(wrongOn))).toEqual([[], [], []])
    await Promise.all([member, officer, manager].map(({ context }) => context.close()))
  },
)
