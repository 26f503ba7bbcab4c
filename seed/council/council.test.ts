import { beforeAll, describe, expect, it } from '@jest/globals'
import { checkCouncil, hashOfEnglish } from '../../rules/configuration/index.ts'
import type { Person } from '../../schemas/types/index.ts'
import { demonstration, digest, faultsOf } from '../testing/demonstration.ts'
import type { DemonstrationCouncil } from './index.ts'

let loaded: DemonstrationCouncil
beforeAll(async () => {
  loaded = await demonstration()
})

const holding = (role: string, domain: string): Person[] =>
  loaded.people.filter(({ grants }) =>
    grants.some((grant) => grant.role === role && grant.domain === domain),
  )

const accountNamed = (username: string): Person | undefined =>
  loaded.people.find(({ _id, demonstration: isForTrying }) => _id === username && isForTrying)

describe('the demonstration council', () => {
  it('is a council as the schema has it', () => {
    expect(faultsOf('Council', loaded.council)).toEqual([])
  })

  it('has seventeen wards, each with one to three councillors, about forty in all', () => {
    const members = loaded.council.wards.map(
      ({ id }) =>
        holding('member', `ward:${id}`).filter(({ kind }) => kind === 'councillor').length,
    )
    expect(members).toHaveLength(17)
    expect(members.every((count) => count >= 1 && count <= 3)).toBe(true)
    expect(members.reduce((sum, count) => sum + count, 0)).toBe(40)
  })

  it('has names in Welsh for the council, its wards, teams and partners', () => {
    const { nameCy, wards, teams, partners, translations } = loaded.council
    const welsh = Object.keys(translations?.['cy'] ?? {})
    expect(nameCy).toBeDefined()
    expect(wards.filter((ward) => ward.nameCy === undefined)).toEqual([])
    expect(teams.filter((_, index) => !welsh.includes(`/teams/${index}/title`))).toEqual([])
    expect(partners.filter((_, index) => !welsh.includes(`/partners/${index}/title`))).toEqual([])
  })

  it('has nothing wrong in it, its calendars included', () => {
    expect(checkCouncil(loaded.council)).toEqual([])
  })

  it('has an officer and a lead in every team, in a service area that there is', () => {
    const areas = loaded.areas.map(({ id }) => id)
    const empty = loaded.council.teams.filter(
      ({ id, area }) =>
        holding('officer', `team:${id}`).length === 0 ||
        holding('team-lead', `team:${id}`).length !== 1 ||
        !areas.includes(area),
    )
    expect(empty).toEqual([])
    expect(loaded.council.teams.map(({ id }) => id)).toContain(loaded.council.triage)
  })

  it('has a service manager and a director for every service area', () => {
    const without = loaded.areas.filter(
      ({ id }) =>
        holding('service-manager', `area:${id}`).length !== 1 ||
        holding('director', `area:${id}`).length !== 1,
    )
    expect(without).toEqual([])
  })

  it('has people in each of its three partners', () => {
    const people = loaded.council.partners.map(({ id }) => holding('partner', `partner:${id}`))
    expect(people.map(({ length }) => length > 0)).toEqual([true, true, true])
  })
})

describe('its people', () => {
  it('are people as the schema has them, each with a name of their own to sign in with', () => {
    expect(loaded.people.flatMap((person) => faultsOf('Person', person))).toEqual([])
    expect(new Set(loaded.people.map(({ _id }) => _id)).size).toBe(loaded.people.length)
  })

  it('are sixty officers in teams', () => {
    const officers = loaded.people.filter(({ grants }) =>
      grants.some(({ role, domain }) => role === 'officer' && domain.startsWith('team:')),
    )
    expect(officers).toHaveLength(60)
  })

  it('can be reached nowhere in the world', () => {
    const { teams, partners } = loaded.council
    const emails = [...loaded.people, ...teams, ...partners].map(({ email }) => email ?? '')
    const phones = [...loaded.people, ...teams].map(({ phone }) => phone ?? '')
    expect(emails.filter((email) => !/^[a-z.-]+@[a-z-]+\.example$/.test(email))).toEqual([])
    // Ofcom keeps these numbers for drama.
    expect(phones.filter((phone) => !/^(01632 960|07700 900)\d{3}$/.test(phone))).toEqual([])
  })

  it('have positions in Welsh, of the English that stands there', () => {
    const welsh = loaded.people.filter(
      ({ position = '', translations }) =>
        translations?.['cy']?.['/position']?.of === hashOfEnglish(position, digest),
    )
    expect(welsh).toHaveLength(loaded.people.length)
  })

  it('have no passwords', () => {
    expect(loaded.people.filter((person) => 'passwordHash' in person)).toEqual([])
  })

  it('hold their roles in domains that there are', () => {
    const { wards, teams, partners } = loaded.council
    const known = new Set([
      'council',
      ...wards.map(({ id }) => `ward:${id}`),
      ...teams.map(({ id }) => `team:${id}`),
      ...partners.map(({ id }) => `partner:${id}`),
      ...loaded.areas.map(({ id }) => `area:${id}`),
      ...loaded.people.map(({ _id }) => `member:${_id}`),
    ])
    const domains = loaded.people.flatMap(({ grants }) => grants.map(({ domain }) => domain))
    expect(domains.filter((domain) => !known.has(domain))).toEqual([])
  })

  it.each([
    ['councillor', 'member', 'ward:harbour'],
    ['colleague', 'member', 'ward:harbour'],
    ['neighbour', 'member', 'ward:castle-hill'],
    ['mp', 'member', 'ward:harbour'],
    ['support', 'support', 'member:councillor'],
    ['officer', 'officer', 'team:highways-maintenance'],
    ['teamlead', 'team-lead', 'team:highways-maintenance'],
    ['manager', 'service-manager', 'area:highways'],
    ['director', 'director', 'area:highways'],
    ['partner', 'partner', 'partner:dwr-arfor'],
    ['governance', 'governance', 'council'],
    ['admin', 'admin', 'council'],
  ])('%s, for trying out, is %s in %s', (username, role, domain) => {
    expect(accountNamed(username)?.grants).toContainEqual({ role, domain })
  })

  it('are for trying out twelve times and no more', () => {
    expect(loaded.people.filter((person) => person.demonstration === true)).toHaveLength(12)
  })
})
