import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, test } from '@jest/globals'
import type { Grant, Received, Share, WardSharing } from '../../schemas/types/index.ts'
import { type Access, loadAccess } from './access.ts'
import type { Subject } from './scope.ts'
import { viewerOf } from './viewer.ts'
import { type WardMember, wardsWith, withMembers } from './wards.ts'

const policyFile = (name: string) => readFileSync(`${__dirname}/../policy/${name}`, 'utf8')

let access: Access
beforeAll(async () => {
  access = await loadAccess(policyFile('access.model.conf'), policyFile('access.policy.csv'))
})

const noon = new Date('2026-03-02T12:00:00Z')
const day = 86_400_000
const days = (count: number) => new Date(noon.getTime() + count * day)

const inWard = (ward: string, until?: Date): Grant => ({
  role: 'member',
  domain: `ward:${ward}`,
  ...(until && { until }),
})

const person = (username: string, differs: Partial<WardMember> = {}): WardMember => ({
  _id: username,
  active: true,
  grants: [inWard('harbour')],
  ...differs,
})

const share = (differs: Partial<Share> = {}): Share => ({
  with: 'bob',
  rights: 'contribute',
  constituent: true,
  until: days(7),
  at: days(-7),
  by: 'ann',
  ...differs,
})

const casework = (differs: Partial<Received> = {}): Received => {
  const { rights, constituent, until, at, by } = share()
  return { rights, constituent, until, at, by, member: 'ann', ward: 'harbour', ...differs }
}

const enquiry = (differs: Partial<Subject> = {}): Subject => ({
  member: 'ann',
  ward: 'harbour',
  area: 'highways',
  teams: [],
  partners: [],
  officers: [],
  restricted: false,
  ...differs,
})

interface Case {
  readonly ann?: Partial<WardMember>
  readonly bob?: Partial<WardMember>
  readonly allows?: Partial<WardSharing>
  readonly shares?: readonly Partial<Share>[]
  readonly enquiry?: Partial<Subject>
  readonly who?: WardMember
}

/** What somebody, Bob unless said, may do with Ann's enquiry. */
function may({ ann, bob, allows, shares = [], enquiry: differs, who }: Case): string[] {
  const members = [person('ann', ann), person('bob', bob)]
  const usual: WardSharing = { share: 'contribute', constituent: true, days: 90 }
  const settings = new Map([['harbour', { ...usual, ...allows }]])
  const asks = who ?? person('bob', bob)
  const kind = who === undefined ? 'councillor' : 'support'
  const viewer = viewerOf(
    { ...asks, kind },
    { teamsIn: new Map(), wards: wardsWith(members, settings) },
    noon,
  )
  const subject = enquiry({ ...differs, ...(shares.length > 0 && { shares: shares.map(share) }) })
  return ['read', 'message', 'read-constituent', 'reopen', 'share', 'respond'].filter((action) =>
    access.may(viewer, 'enquiry', action, subject),
  )
}

const everything = ['read', 'message', 'read-constituent']
const receives = [casework()]

describe('another member of the ward may', () => {
  test.each<[string, Case, string[]]>([
    ['nothing, unless it is shared', {}, []],
    ['do all that was shared', { shares: [{}] }, everything],
    [
      'read only, where that was shared',
      { shares: [{ rights: 'read' }] },
      ['read', 'read-constituent'],
    ],
    [
      'not know the constituent, unless shared',
      { shares: [{ constituent: false }] },
      ['read', 'message'],
    ],
    ['nothing of what is shared with somebody else', { shares: [{ with: 'cat' }] }, []],
    ['nothing once it is over', { shares: [{ until: noon }] }, []],
    ['still at the last moment', { shares: [{ until: new Date(noon.getTime() + 1) }] }, everything],
    ['nothing of what is restricted', { shares: [{}], enquiry: { restricted: true } }, []],
    [
      'nothing of what is restricted, by all casework',
      { bob: { receives }, enquiry: { restricted: true } },
      [],
    ],
    ['do all that was shared with all casework', { bob: { receives } }, everything],
    ['nothing of casework in another ward', { bob: { receives }, enquiry: { ward: 'quay' } }, []],
    ['nothing of what others raised', { bob: { receives }, enquiry: { member: 'cat' } }, []],
    ['nothing once all casework is over', { bob: { receives: [casework({ until: noon })] } }, []],
    [
      'do what either share lets them',
      { shares: [{ constituent: false }], bob: { receives: [casework({ rights: 'read' })] } },
      everything,
    ],
    [
      'nothing where admins allow nothing',
      { shares: [{}], bob: { receives }, allows: { share: 'nothing' } },
      [],
    ],
    [
      'read only where admins allow that',
      { shares: [{}], allows: { share: 'read' } },
      ['read', 'read-constituent'],
    ],
    [
      'not know the constituent where admins forbid',
      { shares: [{}], allows: { constituent: false } },
      ['read', 'message'],
    ],
    ['nothing once shared longer than admins allow', { shares: [{}], allows: { days: 7 } }, []],
    ['do all until then', { shares: [{}], allows: { days: 8 } }, everything],
    ['nothing once they left the ward', { shares: [{}], bob: { grants: [] } }, []],
    [
      'nothing once they left the ward for another',
      { shares: [{}], bob: { grants: [inWard('quay')] } },
      [],
    ],
    [
      'nothing once their time in the ward is over',
      { bob: { receives, grants: [inWard('harbour', noon)] } },
      [],
    ],
    ['nothing once they left the council', { shares: [{}], bob: { active: false } }, []],
    ['nothing once its member left the ward', { shares: [{}], ann: { grants: [] } }, []],
    [
      'nothing once its member’s time is over',
      { shares: [{}], bob: { receives }, ann: { grants: [inWard('harbour', noon)] } },
      [],
    ],
    [
      'nothing once its member left the council',
      { shares: [{}], bob: { receives }, ann: { active: false } },
      [],
    ],
  ])('%s', (_name, given, expected) => {
    expect(may(given)).toEqual(expected)
  })
})

describe('support staff', () => {
  const sal = person('sal', { grants: [{ role: 'support', domain: 'member:bob' }] })

  it('may do what the member may, for whom they act', () => {
    expect(may({ shares: [{}], who: sal })).toEqual(everything)
    expect(may({ bob: { receives: [casework({ rights: 'read' })] }, who: sal })).toEqual([
      'read',
      'read-constituent',
    ])
    expect(may({ who: sal })).toEqual([])
    expect(may({ shares: [{}], bob: { grants: [] }, who: sal })).toEqual([])
  })

  it('and nothing of what is shared with another', () => {
    const sam = person('sam', { grants: [{ role: 'support', domain: 'member:cat' }] })
    expect(may({ shares: [{}], bob: { receives }, who: sam })).toEqual([])
  })
})

describe('members as they are now', () => {
  it('take the place of what was read before', () => {
    const before = wardsWith([person('ann'), person('bob')])
    const after = withMembers(before, [person('bob', { receives })])
    expect(after.byUsername.get('bob')?.receives).toEqual(receives)
    expect(after.members.get('harbour')?.map(({ _id }) => _id)).toEqual(['ann', 'bob'])
    expect(withMembers(before, [])).toBe(before)
  })
})
