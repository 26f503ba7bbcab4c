import type { Browser, Page } from 'playwright-core'
import type { AdministrationWords } from '../../client/lib/words/administration/en.ts'
import type { AdminPerson, Domains, GivenGrant, Roles } from '../../schemas/types/index.ts'
import { domainKindWords } from '../../rules/access/domain-kind.ts'
import { signIn } from '../visit.ts'
import { actor, type Actor, type Way } from '../story/actor.ts'
import { administrationIn, fill } from '../words.ts'

/** An admin in the story, with the words of their pages. */
export interface Admin extends Actor {
  readonly admin: AdministrationWords
}

/** Signed in and at the page where administration begins. */
export async function startsAs(
  browser: Browser,
  address: string,
  way: Way,
  as: string,
): Promise<Admin> {
  const started = await actor(browser, address, way, as)
  await started.page.goto('/administration')
  await started.see(started.page.getByRole('heading', { level: 1 }))
  return { ...started, admin: administrationIn[way.language] }
}

/** Leaves somebody with one role alone, without the pages: each story begins the same way. */
export async function resets(
  browser: Browser,
  address: string,
  username: string,
  only: GivenGrant,
): Promise<void> {
  const context = await browser.newContext({ baseURL: address })
  await signIn(context, address, 'admin')
  const person = `/api/admin/people/${username}`
  const { grants } = (await (await context.request.get(person)).json()) as AdminPerson
  const held = grants
    .filter(({ state }) => state !== 'over')
    .map(({ role, domain }) => ({ role: role.id, domain: domain.domain }))
  const isOnly = ({ role, domain }: GivenGrant) => role === only.role && domain === only.domain
  const end = held.filter((grant) => !isOnly(grant))
  const give = held.some(isOnly) ? [] : [only]
  if (end.length + give.length > 0) {
    const data = { give, end, because: 'Between two stories' }
    const answer = await context.request.post(`${person}/grants`, { data })
    if (!answer.ok()) throw new Error(await answer.text())
  }
  await context.close()
}

/** What a role is called in the admin's language. */
export async function roleTitle({ page, language }: Admin, role: string): Promise<string> {
  const headers = { 'Accept-Language': language }
  const { roles } = (await (
    await page.request.get('/api/admin/roles', { headers })
  ).json()) as Roles
  return roles.find(({ id }) => id === role)?.title ?? ''
}

/** What a role and a domain are called in the admin's language. */
async function titles(who: Admin, roleId: string, domainId: string) {
  const { page, language } = who
  const headers = { 'Accept-Language': language }
  const all = await page.request.get('/api/admin/domains', { headers })
  const { domains } = (await all.json()) as Domains
  const role = await roleTitle(who, roleId)
  const { title = '', kind = 'council' } = domains.find(({ domain }) => domain === domainId) ?? {}
  return { role, title, option: `${title} (${domainKindWords[kind][language]})` }
}

/** Finds somebody in the list of people and opens their page. */
export async function opens(who: Admin, name: string): Promise<void> {
  const { hand, page, admin, words, link, arrive } = who
  await hand.press(link(admin.people.title))
  await arrive(admin.people.title)
  if (who.page.viewportSize()?.width === 320) {
    await hand.press(page.getByRole('button', { name: words.enquiries.showFilters }))
  }
  await hand.write(
    page.getByRole('searchbox', { name: new RegExp(`^${admin.people.search}`) }),
    name,
  )
  await hand.press(page.getByRole('button', { name: words.enquiries.apply }))
  await hand.press(link(name))
  await arrive(name)
}

/** Chooses a role in a team, and arrives where it is told what that changes. */
export async function choosesRole(who: Admin, role: string, domain: string) {
  const { hand, page, admin, link, button, arrive } = who
  const called = await titles(who, role, domain)
  await hand.press(link(admin.grants.give))
  await arrive(admin.grants.giveTitle)
  await hand.pick(page.getByLabel(admin.grants.role, { exact: true }), called.role)
  await hand.pick(page.getByLabel(admin.grants.domain, { exact: true }), called.option)
  await hand.press(button(admin.change.see))
  await arrive(admin.grants.checkTitle)
  return called
}

/** Says why, and makes the change. */
export async function confirms(who: Admin, because: string, submit: string): Promise<void> {
  const { hand, admin, button, field, see } = who
  await see(admin.change.because)
  await hand.write(field(admin.change.because), because)
  await hand.press(button(submit))
}

/** How many enquiries a preview says somebody gains. */
export async function gained({ page, admin, see }: Admin): Promise<number> {
  await see(admin.preview.title)
  const sum = (await page.locator('.app-preview__sum').textContent()) ?? ''
  const [, , count = ''] = /(\d+)\D+(\d+)/.exec(sum) ?? []
  return Number(count)
}

/** Ends somebody's access, or lets them in again. */
export async function setsAccess(who: Admin, name: string, active: boolean, because: string) {
  const { hand, admin, link, arrive, see } = who
  const { activity, person } = admin
  const submit = active ? person.reactivate : person.deactivate
  await hand.press(link(submit))
  await arrive(fill(active ? activity.reactivate : activity.deactivate, { name }))
  await confirms(who, because, submit)
  await see(fill(active ? activity.reactivated : activity.deactivated, { name }))
}

/** Replaces what is in a text of several lines. */
export async function rewrites({ hand, page }: Admin, label: string, text: string): Promise<void> {
  await hand.press(page.getByRole('textbox', { name: new RegExp(`^${label}`) }))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

/** Lets half a minute pass on a page whose clock was taken over, in which it asks who its reader is. */
export const halfAMinutePasses = (page: Page): Promise<void> => page.clock.fastForward(31_000)
