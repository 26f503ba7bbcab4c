import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { startPortreeve, type Portreeve } from './portreeve.ts'
import { ordinaryPothole, raiseQuietly } from './raise-quietly.ts'
import { actor, type Way } from './story/actor.ts'
import * as member from './story/member.ts'
import * as officer from './story/officer.ts'
import { overflow } from './visit.ts'

let portreeve: Portreeve
let browser: Browser

beforeAll(async () => {
  ;[portreeve, browser] = await Promise.all([startPortreeve(), openBrowser()])
  // Due in another order than they were raised in, so that the order of the queue can be seen.
  for (const danger of ['no', 'now', 'no']) {
    const answers = { ...ordinaryPothole, danger }
    await raiseQuietly(browser, portreeve.address, { answers })
  }
})

afterAll(async () => {
  await browser.close()
  await portreeve.stop()
})

const ways: Way[] = [
  { width: 1280, by: 'mouse', language: 'en' },
  { width: 320, by: 'mouse', language: 'cy' },
  { width: 1280, by: 'keyboard', language: 'en' },
  { width: 320, by: 'keyboard', language: 'cy' },
]

test.each(ways)(
  'an enquiry goes in, finds its team and its deadline, and is answered: $width px, by $by, in $language',
  async (way) => {
    const { address } = portreeve
    const street = `Harbour Street ${way.by}`
    const councillor = await actor(browser, address, way)
    await member.signsIn(councillor)
    await member.startsAnEnquiry(councillor)
    await member.sendsItEmpty(councillor)
    await member.fillsItIn(councillor, street)
    await member.leavesAndComesBack(councillor, street)
    const reference = await member.checksAndSends(councillor, street)

    const rhian = await actor(browser, address, way)
    await officer.signsIn(rhian)
    await officer.findsIt(rhian, reference)
    await officer.acknowledges(rhian, 'I have it.')
    await officer.asks(rhian, 'Which house is it nearest to?')
    await member.replies(councillor, reference, 'Which house is it nearest to?', 'Number 12.')
    await officer.answers(rhian, 'Number 12.', 'It was done on Monday.')
    await member.readsTheAnswer(councillor, 'It was done on Monday.')
    await officer.closes(rhian, 'Measured, filled and sealed.')
    await councillor.page.reload()
    await councillor.see('Measured, filled and sealed.')

    expect(await Promise.all([overflow(councillor.page), overflow(rhian.page)])).toEqual([0, 0])
    expect([...councillor.complaints, ...rhian.complaints]).toEqual([])
    await Promise.all([councillor.context.close(), rhian.context.close()])
  },
)
