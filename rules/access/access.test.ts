import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, test } from '@jest/globals'
import { newEnforcer, newModelFromString, StringAdapter } from 'casbin'
import fc from 'fast-check'
import { Query } from 'mingo'
import type { Grant, RoleName } from '../../schemas/types/index.ts'
import { loadAccess, type Access } from './access.ts'
import { checkPolicy } from './check.ts'
import { aboutToRaise } from './raising.ts'
import { shippedRoles } from './roles.ts'
import type { Subject } from './scope.ts'
import { teamsByArea, viewerOf, type Viewer } from './viewer.ts'
import { wardsWith } from './wards.ts'

const policyFile = (name: string) => readFileSync(`${__dirname}/../policy/${name}`, 'utf8')
const modelText = policyFile('access.model.conf')
const policyText = policyFile('access.policy.csv')

const surroundings = {
  teamsIn: teamsByArea([
    { id: 'potholes', area: 'highways' },
    { id: 'drainage', area: 'highways' },
    { id: 'bins', area: 'waste' },
  ]),
  wards: wardsWith([]),
}
const granted = shippedRoles.map(({ id }) => id)
const noon = new Date('2026-03-02T12:00:00Z')

const viewer = (username: string, ...grants: (Grant | [RoleName, string])[]): Viewer =>
  viewerOf(
    {
      _id: username,
      kind: 'officer',
      active: true,
      grants: grants.map((grant) =>
        Array.isArray(grant) ? { role: grant[0], domain: grant[1] } : grant,
      ),
    },
    surroundings,
    noon,
  )

const enquiry = (overrides: Partial<Subject> = {}): Subject => ({
  member: 'ann',
  ward: 'harbour',
  area: 'highways',
  teams: ['potholes'],
  partners: [],
  officers: [],
  restricted: false,
  ...overrides,
})

let access: Access
beforeAll(async () => {
  access = await loadAccess(modelText, policyText)
})

const ann = viewer('ann', ['member', 'ward:harbour'], ['member', 'ward:quay'])
const bob = viewer('bob', ['member', 'ward:harbour'])
const sal = viewer('sal', ['support', 'member:ann'])
const olu = viewer('olu', ['officer', 'team:potholes'])
const lee = viewer('lee', ['team-lead', 'team:potholes'])
const mel = viewer('mel', ['service-manager', 'area:highways'])
const dot = viewer('dot', ['director', 'area:waste'], ['director', 'area:highways'])
const pat = viewer('pat', ['partner', 'partner:water'])
const gus = viewer('gus', ['governance', 'council'])
const adi = viewer('adi', ['admin', 'council'])

describe('who may do what to an enquiry', () => {
  const restricted = { restricted: true }
  const table: [string, Viewer, string, Partial<Subject>, boolean][] = [
    ['a member reads their own', ann, 'read', {}, true],
    ['a member of the same ward does not', bob, 'read', {}, false],
    ['a member reads their own when it is restricted', ann, 'read', restricted, true],
    ['a member reopens their own', ann, 'reopen', {}, true],
    ['a member does not answer', ann, 'respond', {}, false],
    ['a member does not read the officers’ notes', ann, 'read-notes', {}, false],
    ['support reads for the member they act for', sal, 'read', {}, true],
    ['support does not for another', sal, 'read', { member: 'bob' }, false],
    ['an officer answers their team’s', olu, 'respond', {}, true],
    ['an officer does not see another team’s', olu, 'read', { teams: ['drainage'] }, false],
    ['an officer does not see a restricted one', olu, 'read', restricted, false],
    ['unless named', olu, 'respond', { ...restricted, officers: ['olu'] }, true],
    ['an officer passes on what is their team’s', olu, 'assign', {}, true],
    ['and nothing else', olu, 'assign', { teams: ['drainage'] }, false],
    ['an officer does not reopen', olu, 'reopen', {}, false],
    ['a team lead does', lee, 'reopen', {}, true],
    ['a manager sees every team of the area', mel, 'close', { teams: ['drainage'] }, true],
    ['and what went elsewhere from it', mel, 'read', { teams: ['bins'] }, true],
    ['and what came to it', mel, 'read', { area: 'waste', teams: ['bins', 'drainage'] }, true],
    ['and no more', mel, 'read', { area: 'waste', teams: ['bins'] }, false],
    ['a director sees all areas they hold', dot, 'read', { area: 'waste', teams: ['bins'] }, true],
    ['but does not answer', dot, 'respond', {}, false],
    ['a partner sees what was passed on', pat, 'read', { partners: ['water'] }, true],
    ['and nothing else', pat, 'read', {}, false],
    ['nor the resident', pat, 'read-constituent', { partners: ['water'] }, false],
    ['governance reads', gus, 'read', {}, true],
    ['but nothing restricted', gus, 'read', restricted, false],
    ['nor the resident, either', gus, 'read-constituent', {}, false],
    ['an admin sees no casework', adi, 'read', {}, false],
    ['an action that there is not is denied', lee, 'burn', {}, false],
  ]
  test.each(table)('%s', (_, who, action, overrides, expected) => {
    expect(access.may(who, 'enquiry', action, enquiry(overrides))).toBe(expected)
  })

  it('lets members raise for themselves, and support for whom they act', () => {
    const mayRaiseFor = (who: Viewer, member: string) =>
      access.may(
        who,
        'enquiry',
        'raise',
        aboutToRaise({ member, ward: 'harbour', area: 'highways' }),
      )
    expect(mayRaiseFor(ann, 'ann')).toBe(true)
    expect(mayRaiseFor(ann, 'bob')).toBe(false)
    expect(mayRaiseFor(sal, 'ann')).toBe(true)
    expect(mayRaiseFor(sal, 'sal')).toBe(false)
    expect(mayRaiseFor(olu, 'olu')).toBe(false)
  })

  it('lets everyone signed in read the catalogue, and nobody who has left', () => {
    expect(access.may(viewer('new'), 'catalogue', 'read')).toBe(true)
    expect(access.may({ ...lee, active: false }, 'catalogue', 'read')).toBe(false)
    expect(access.may({ ...lee, active: false }, 'enquiry', 'read', enquiry())).toBe(false)
  })

  it('has nothing to do with the names of objects’ own properties', () => {
    expect(access.may(lee, '__proto__', 'constructor', enquiry())).toBe(false)
    expect(access.filter(lee, 'constructor', 'toString')).toBeNull()
  })
})

describe('grants count from and until', () => {
  const hour = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
  test.each<[string, Partial<Grant>, boolean]>([
    ['always', {}, true],
    ['from now', { from: noon }, true],
    ['not yet', { from: hour(1) }, false],
    ['until later', { until: hour(1) }, true],
    ['until now', { until: noon }, false],
  ])('%s', (_, period, expected) => {
    const who = viewer('olu', { role: 'officer', domain: 'team:potholes', ...period })
    expect(access.may(who, 'enquiry', 'read', enquiry())).toBe(expected)
  })
})

describe('filters', () => {
  it('are short enough for an index', () => {
    expect(access.filter(ann, 'enquiry', 'read')).toEqual({ member: 'ann' })
    expect(access.filter(adi, 'enquiry', 'read')).toBeNull()
    expect(access.filter(gus, 'enquiry', 'read')).toEqual({ restricted: false })
    expect(access.filter(mel, 'enquiry', 'read')).toEqual({
      $or: [
        {
          $or: [{ area: 'highways' }, { teams: { $in: ['drainage', 'potholes'] } }],
          restricted: false,
        },
        { officers: 'mel' },
      ],
    })
  })

  const id = fc.constantFrom('a', 'b', 'c')
  const worlds = fc.record({
    person: fc.record({
      _id: id,
      kind: fc.constant('officer' as const),
      active: fc.boolean(),
      grants: fc.array(
        fc.record({
          role: fc.constantFrom(...granted),
          domain: fc.oneof(
            fc.constant('council'),
            fc
              .tuple(fc.constantFrom('area', 'team', 'ward', 'partner', 'member'), id)
              .map((parts) => parts.join(':')),
          ),
        }),
        { maxLength: 5 },
      ),
    }),
    teams: fc.array(fc.record({ id, area: id }), { maxLength: 3 }),
    subjects: fc.array(
      fc.record(
        {
          member: id,
          ward: id,
          area: id,
          teams: fc.uniqueArray(id),
          partners: fc.uniqueArray(id),
          officers: fc.uniqueArray(id),
          restricted: fc.boolean(),
          escalation: fc.constant({ to: 'director' as const, at: noon, by: 'a' }),
        },
        { requiredKeys: ['member', 'ward', 'area', 'teams', 'partners', 'officers', 'restricted'] },
      ),
      { maxLength: 8 },
    ),
  })

  it('say of every enquiry what `may` says of it', () => {
    fc.assert(
      fc.property(worlds, ({ person, teams, subjects }) => {
        const who = viewerOf(person, { ...surroundings, teamsIn: teamsByArea(teams) }, noon)
        for (const action of ['raise', 'read', 'read-constituent', 'respond', 'assign']) {
          const filter = access.filter(who, 'enquiry', action)
          const query = filter && new Query(filter)
          for (const subject of subjects) {
            expect(query?.test(subject) ?? false).toBe(access.may(who, 'enquiry', action, subject))
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('give a reason exactly when the enquiry may be read', () => {
    fc.assert(
      fc.property(worlds, ({ person, teams, subjects }) => {
        const who = viewerOf(person, { ...surroundings, teamsIn: teamsByArea(teams) }, noon)
        for (const subject of subjects) {
          expect(access.reasons(who, subject).length > 0).toBe(
            access.may(who, 'enquiry', 'read', subject),
          )
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('reasons', () => {
  it('are given once, in both languages', () => {
    const [reason, ...more] = access.reasons(ann, enquiry())
    expect(more).toEqual([])
    expect(reason).toMatchObject({ role: 'member', scope: 'own' })
    expect(reason?.sentence('en', 'Harbour')).toBe('It is your own enquiry.')
    expect(reason?.sentence('cy', 'Harbour')).toBe('Eich ymholiad chi ydyw.')
  })

  it('name each domain that gives one', () => {
    const who = viewer('olu', ['officer', 'team:potholes'], ['officer', 'team:drainage'])
    const reasons = access.reasons(who, enquiry({ teams: ['drainage'], officers: ['olu'] }))
    expect(reasons.map(({ scope, domain }) => [scope, domain])).toEqual([
      ['assigned', 'team:drainage'],
      ['own-team+not-restricted', 'team:drainage'],
    ])
  })
})

describe('the policy', () => {
  it('has no faults', async () => {
    expect(await checkPolicy(modelText, policyText)).toEqual([])
  })

  it('is answered as Casbin itself answers it', async () => {
    const enforcer = await newEnforcer(newModelFromString(modelText), new StringAdapter(policyText))
    for (const role of granted) {
      await enforcer.addRoleForUser(`a ${role}`, role, 'here')
      await enforcer.addRoleForUser(`a ${role}`, 'person', 'council')
    }
    const lines = (await enforcer.getPolicy()).map((line) => line.slice(1))
    const asked = [...new Map(lines.map((line) => [line.join(), line])).values()]
    for (const role of granted) {
      const held = new Set(
        access
          .permissionsOf(viewer(role, [role, 'here']))
          .map(({ domain, resource, action, scope }) => [domain, resource, action, scope].join()),
      )
      for (const line of asked) {
        for (const domain of line[0] === 'enquiry' ? ['here'] : ['here', 'council']) {
          const question = [domain, ...line]
          expect([role, ...question, held.has(question.join())]).toEqual([
            role,
            ...question,
            await enforcer.enforce(`a ${role}`, ...question),
          ])
        }
      }
    }
  })

  test.each([
    ['p, mayor, enquiry, read, all', 'unknown-role'],
    ['p, member, ticket, read, all', 'unknown-resource'],
    ['p, member, enquiry, burn, all', 'unknown-action'],
    ['p, member, enquiry, read, own+everything', 'unknown-scope'],
    ['p, member, enquiry, read', 'columns'],
    ['p, person, enquiry, read, all', 'everyone'],
    ['g, ann, admin, council', 'grant'],
    ['p, support, enquiry, read, acting-for+own-team', 'narrowing'],
    ['p, person, grants, manage, all', 'everyone'],
    ['p, service-manager, grants, manage, all', 'council-wide'],
    ['p, admin, people, manage, own-area', 'council-wide'],
    ['p, mayor, people, read, all', 'unknown-role'],
  ])('%s: %s', async (line, code) => {
    const faults = await checkPolicy(modelText, line)
    expect(faults).toContainEqual(expect.objectContaining({ code }))
    await expect(loadAccess(modelText, line)).rejects.toThrow('The access policy has faults')
  })
})
