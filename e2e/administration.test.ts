import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import * as admins from './administration/admin.ts'
import { openBrowser } from './browser.ts'
import { startPortreeve, type Portreeve } from './portreeve.ts'
import { raiseQuietly } from './raise-quietly.ts'
import { actor, type Actor, type Way } from './story/actor.ts'
import { overflow } from './visit.ts'
import { fill } from './words.ts'

let portreeve: Portreeve
let browser: Browser

beforeAll(async () => {
  ;[portreeve, browser] = await Promise.all([startPortreeve({ past: 200 }), openBrowser()])
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

const officer = 'officer'
const name = 'Rhian Thistlewood'
const ownTeam = { role: 'officer', domain: 'team:highways-maintenance' }

/** Nothing was wrong on the way, and nothing is too wide; then the browsers are closed. */
async function leave(people: readonly Actor[], expected?: RegExp): Promise<void> {
  expect(await Promise.all(people.map(({ page }) => overflow(page)))).toEqual(people.map(() => 0))
  const complaints = people.flatMap((one) => one.complaints)
  expect(complaints.filter((text) => expected?.test(text) !== true)).toEqual([])
  await Promise.all(people.map(({ context }) => context.close()))
}

describe.each(ways)('$width px, by $by, in $language', (way) => {
  const address = () => portreeve.address

  beforeEach(() => admins.resets(browser, address(), officer, ownTeam))

  test('an admin gives an officer a second team, seeing first what changes', async () => {
    const because = `Cover for spring, by ${way.by} in ${way.language}`
    const worker = await actor(browser, address(), way, officer)
    await worker.page.goto('/queue')
    await worker.see(worker.page.getByRole('heading', { level: 1 }))
    expect(await worker.page.getByLabel(worker.words.queue.teamLabel).count()).toBe(0)

    const selwyn = await admins.startsAs(browser, address(), way, 'admin')
    await admins.opens(selwyn, name)
    const team = await admins.choosesRole(selwyn, 'officer', 'team:lighting')
    const gained = await admins.gained(selwyn)
    expect(gained).toBeGreaterThan(0)
    // Nothing has changed yet.
    await worker.page.reload()
    await worker.see(worker.page.getByRole('heading', { level: 1 }))
    expect(await worker.page.getByLabel(worker.words.queue.teamLabel).count()).toBe(0)
    await admins.confirms(selwyn, because, selwyn.admin.grants.giveSubmit)
    await selwyn.arrive(name)
    const role = `${team.role}, ${team.title}`
    await selwyn.see(fill(selwyn.admin.grants.given, { name, role }))

    await worker.page.reload()
    await worker.hand.pick(worker.page.getByLabel(worker.words.queue.teamLabel), team.title)
    await worker.see(worker.page.locator('.app-enquiry'))
    const teams = await worker.page.locator('.app-enquiry__team').allTextContents()
    expect(new Set(teams)).toEqual(new Set([team.title]))

    const governance = await admins.startsAs(browser, address(), way, 'governance')
    await governance.hand.press(governance.link(governance.admin.audit.title))
    await governance.arrive(governance.admin.audit.title)
    await governance.see(fill(governance.admin.audit.because, { because }))
    await leave([worker, selwyn, governance])
  })

  test('a right that is taken away ends in an open tab, and a leaver is told so', async () => {
    const worker = await actor(browser, address(), way, officer)
    await worker.page.clock.install()
    await worker.page.goto(`/enquiries/${await raiseQuietly(browser, address())}`)
    await worker.see(worker.words.enquiry.conversation)

    const selwyn = await admins.startsAs(browser, address(), way, 'admin')
    await admins.opens(selwyn, name)
    const own = selwyn.page.locator('.app-grant').first().getByRole('link')
    await selwyn.hand.press(own)
    await selwyn.arrive(selwyn.admin.grants.endTitle)
    await admins.confirms(selwyn, 'Moved to another team', selwyn.admin.grants.endSubmit)
    await selwyn.arrive(name)
    await admins.halfAMinutePasses(worker.page)
    await worker.see(worker.words.refusals.withdrawn.title)
    expect(await worker.page.getByText(worker.words.enquiry.conversation).count()).toBe(0)

    await admins.setsAccess(selwyn, name, false, 'Left the council')
    await admins.halfAMinutePasses(worker.page)
    const told = worker.page.getByRole('dialog', { name: worker.words.accessEnded.title })
    await worker.see(told)
    await worker.hand.press(told.getByRole('button'))
    await worker.see(worker.words.signIn.submit)
    await worker.page.goto('/queue')
    await worker.see(worker.words.signIn.submit)
    await admins.setsAccess(selwyn, name, true, 'Came back')
    await leave([worker, selwyn], /status of 40[134]/)
  })

  test('people come in from a table, after a wrong row was put right', async () => {
    const newcomer = `wren.${way.by}.${way.width}`
    const row = (email: string) =>
      `username,name,kind,email,roles\n${newcomer},Wren Ashby,officer,${email},officer team:lighting\n`
    const selwyn = await admins.startsAs(browser, address(), way, 'admin')
    const { hand, page, admin, button, link, arrive, see } = selwyn
    await hand.press(link(admin.people.title))
    await arrive(admin.people.title)
    await hand.press(link(admin.people.import))
    await arrive(admin.import.title)
    await page.getByLabel(admin.csv.file).setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(row('nowhere')),
    })
    await hand.press(button(admin.csv.check))
    await arrive(admin.import.check)
    await see(page.locator('.app-row--refused').getByText(newcomer))
    await see(page.locator('.app-row__faults'))
    expect(await button(fill(admin.import.submit_one, { count: '1' })).count()).toBe(0)

    await hand.press(page.getByRole('link', { name: admin.import.again }))
    await arrive(admin.import.title)
    await admins.rewrites(selwyn, admin.csv.textLabel, row('wren@aberwylan.example'))
    await hand.press(button(admin.csv.check))
    await arrive(admin.import.check)
    await see(page.locator('.app-row--made').getByText(newcomer))
    const submit = fill(
      way.language === 'en' ? admin.import.submit_one : admin.import.submit_other,
      { count: '1' },
    )
    await admins.confirms(selwyn, 'New in the team', submit)
    await arrive(admin.import.done)
    await see(page.locator('.app-row--made').getByText(newcomer))
    await page.goto(`/administration/people/${newcomer}`)
    await see(page.getByRole('heading', { level: 1, name: 'Wren Ashby' }))
    await leave([selwyn])
  })

  test('why may this person see this, and who may', async () => {
    const reference = await raiseQuietly(browser, address())
    const governance = await admins.startsAs(browser, address(), way, 'governance')
    const { hand, page, admin, button, link, arrive, see } = governance
    await hand.press(link(admin.access.title))
    await arrive(admin.access.title)
    const why = page.getByRole('region', { name: admin.access.why })
    const ask = async (person: string) => {
      await hand.write(
        why.getByRole('textbox', { name: new RegExp(`^${admin.access.person}`) }),
        person,
      )
      await hand.write(
        why.getByRole('textbox', { name: new RegExp(`^${admin.access.reference}`) }),
        reference,
      )
      await hand.press(button(admin.access.ask))
    }
    await ask('Sam Dellacourt')
    await see(fill(admin.access.yes, { name: 'Sam Dellacourt', reference }))
    await see('p, team-lead, enquiry, read, own-team+not-restricted')
    await ask('Ceinwen Rook')
    await see(fill(admin.access.no, { name: 'Ceinwen Rook', reference }))
    await see(fill(admin.access.noOther, { name: 'Ceinwen Rook' }))

    const who = page.getByRole('region', { name: admin.access.who, exact: true })
    await hand.write(who.getByRole('textbox'), reference)
    await hand.press(button(admin.access.askWho))
    const viewers = page.locator('.app-viewer h3')
    await see(viewers)
    const names = await viewers.allTextContents()
    expect(names).toEqual(expect.arrayContaining(['Eleri Tanglwyst', 'Sam Dellacourt']))
    expect(names).not.toContain('Ceinwen Rook')
    await leave([governance])
  })

  test('what a role may do is changed after seeing what that changes, and put back', async () => {
    const selwyn = await admins.startsAs(browser, address(), way, 'admin')
    const { hand, page, admin, button, link, arrive, see } = selwyn
    const governance = await admins.roleTitle(selwyn, 'governance')
    await hand.press(link(admin.roles.title))
    await arrive(admin.roles.title)
    await hand.press(link(governance))
    await arrive(governance)
    await hand.press(page.locator('a[href$="/role/governance/enquiry/read"]'))
    await hand.press(page.getByRole('checkbox', { checked: true }))
    await hand.press(button(admin.roles.save))
    await arrive(governance)
    await hand.press(link(admin.roles.see))
    await arrive(admin.roles.reviewTitle)
    const lost = page.locator('.app-preview__side--lose')
    await see(lost.getByText('Magnus Pryderi-Hope'))
    await admins.confirms(selwyn, 'To try it', admin.roles.submit)
    await arrive(admin.roles.title)
    await hand.press(link(admin.roles.versions))
    await arrive(admin.versions.title)
    await see(fill(admin.versions.because, { because: 'To try it' }))
    const shipped = fill(admin.versions.version, { version: '0' })
    await hand.press(link(shipped))
    await arrive(shipped)
    await see(page.locator('.app-preview__side--gain').getByText('Magnus Pryderi-Hope'))
    await admins.confirms(selwyn, 'It was tried', admin.versions.restore)
    await arrive(admin.roles.title)
    await see(fill(admin.versions.restored, { version: '0' }))
    await leave([selwyn])
  })
})
