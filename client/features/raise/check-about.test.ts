import { describe, expect, test } from '@jest/globals'
import type { Me } from '../../../schemas/types/index.ts'
import { checkAbout, wardOf } from './check-about.ts'
import { nothingAbout, noConstituent } from './draft.ts'
import type { AboutDraft, ConstituentDraft } from './draft.ts'

const harbour = { id: 'harbour', name: 'Harbour' }
const hill = { id: 'hill', name: 'Hill' }
const councillor: Me = {
  username: 'councillor',
  name: 'Cllr Example',
  kind: 'councillor',
  language: 'en',
  wards: [harbour],
  roles: [],
  actsFor: [],
}
const mp: Me = { ...councillor, kind: 'mp', wards: [harbour, hill] }
const support: Me = {
  ...councillor,
  kind: 'support',
  wards: [],
  actsFor: [{ username: 'councillor', name: 'Cllr Example', wards: [harbour, hill] }],
}
const resident: ConstituentDraft = { ...noConstituent, about: 'yes', name: 'Ann', consent: true }
const whole: AboutDraft = { ...nothingAbout, channel: 'email' }

describe('what is wrong beside the answers', () => {
  test.each<[string, Me, AboutDraft, string[]]>([
    ['nothing, for a member of one ward', councillor, whole, []],
    ['the channel', councillor, nothingAbout, ['about-channel chooseChannel']],
    ['the ward, where there are several', mp, whole, ['about-ward chooseWard']],
    ['a ward of somebody else', mp, { ...whole, ward: 'dale' }, ['about-ward chooseWard']],
    ['nothing, with a ward chosen', mp, { ...whole, ward: 'hill' }, []],
    ['no ward at all', { ...councillor, wards: [] }, whole, ['about-ward noWards']],
    ['for whom', support, whole, ['about-member chooseMember']],
    [
      'for somebody they do not act for',
      support,
      { ...whole, onBehalfOf: 'mayor' },
      ['about-member chooseMember', 'about-ward noWards'],
    ],
    [
      'the member’s ward',
      support,
      { ...whole, onBehalfOf: 'councillor' },
      ['about-ward chooseWard'],
    ],
    ['nothing, for a member', support, { ...whole, onBehalfOf: 'councillor', ward: 'hill' }, []],
    [
      'a constituent without anything',
      councillor,
      { ...whole, constituent: { ...noConstituent, about: 'yes' } },
      ['constituent-name enterName', 'constituent-consent enterConsent'],
    ],
    [
      'an email address that is none',
      councillor,
      { ...whole, constituent: { ...resident, email: 'ann@' } },
      ['constituent-email enterEmail'],
    ],
    [
      'no way to keep them informed',
      councillor,
      { ...whole, constituent: { ...resident, keepInformed: true } },
      ['constituent-email enterContact'],
    ],
    [
      'nothing, with a telephone number',
      councillor,
      { ...whole, constituent: { ...resident, keepInformed: true, phone: '01632 960 001' } },
      [],
    ],
    [
      'nothing in details that are not sent',
      councillor,
      { ...whole, constituent: { ...noConstituent, about: 'no', email: 'ann@' } },
      [],
    ],
  ])('%s', (_, me, about, expected) => {
    expect(checkAbout(about, me).map((fault) => fault.join(' '))).toEqual(expected)
  })
})

test('the only ward there is needs no choosing', () => {
  expect(wardOf(councillor, nothingAbout)).toEqual(harbour)
  expect(wardOf(mp, nothingAbout)).toBeUndefined()
})
