import { describe, expect, it, test } from '@jest/globals'
import type { Enquiry, WardSharing } from '../../schemas/types/index.ts'
import { apply } from './apply.ts'
import type { Command, Commands } from './command.ts'
import type { Context } from './context.ts'
import { commandsFor, isRefusal, refusalWords, verifyTrail } from './index.ts'
import { lastMovement } from './movement.ts'
import {
  after,
  byAnn,
  byOlu,
  context,
  digest,
  following,
  monday,
  officeHours,
  raised,
  refusalOf,
} from './testing/builders.ts'

const share = (differs: Partial<Commands['share']> = {}): Command => ({
  name: 'share',
  with: ['bob'],
  rights: 'contribute',
  constituent: true,
  until: '2026-03-09',
  ...differs,
})
const unshare: Command = { name: 'unshare', with: 'bob' }
const bySal = (now = monday) => context({ now, by: 'sal', kind: 'support', onBehalfOf: 'ann' })
const byBob = (now = monday) => context({ now, by: 'bob', kind: 'councillor' })

/** Ann, in a ward that allows this. */
const where = (
  allows: Partial<WardSharing>,
  { members = ['ann', 'bob', 'cat'], now = monday } = {},
): Context => ({
  ...byAnn(now),
  sharing: {
    allows: { share: 'contribute', constituent: true, days: 90, ...allows },
    members,
    zone: officeHours.zone,
  },
})

const sharedWith = ({ shares = [] }: Enquiry) => shares.map((each) => each.with)

describe('sharing an enquiry', () => {
  it('lets each of those chosen see it, on these terms, until the end of that day', () => {
    const enquiry = following(raised(), [share({ with: ['bob', 'cat'] }), byAnn(after(1))])
    const terms = { rights: 'contribute', constituent: true, at: after(1), by: 'ann' }
    const until = new Date('2026-03-10T00:00:00Z')
    expect(enquiry.shares).toEqual([
      { with: 'bob', ...terms, until },
      { with: 'cat', ...terms, until },
    ])
    expect(enquiry.sharedWith).toEqual(['bob', 'cat'])
    expect(enquiry.revision).toBe(3)
    expect(verifyTrail(enquiry, digest)).toBeNull()
  })

  it('ends a day in summer an hour earlier', () => {
    const enquiry = following(raised(), [share({ until: '2026-04-01' }), byAnn()])
    expect(enquiry.shares?.[0]?.until).toEqual(new Date('2026-04-01T23:00:00Z'))
  })

  it('again with somebody holds by the new terms', () => {
    const enquiry = following(
      raised(),
      [share({ with: ['bob', 'cat'] }), byAnn()],
      [share({ rights: 'read', constituent: false }), byAnn()],
    )
    expect(enquiry.shares?.map(({ with: username, rights }) => [username, rights])).toEqual([
      ['cat', 'contribute'],
      ['bob', 'read'],
    ])
  })

  it('tells who acted for whom', () => {
    const enquiry = following(raised(), [share(), bySal()])
    expect(enquiry.shares).toMatchObject([{ by: 'sal', onBehalfOf: 'ann' }])
    expect(enquiry.events.at(-1)).toMatchObject({ by: 'sal', onBehalfOf: 'ann' })
  })

  it('is told to those with whom it is shared, and its end to nobody', () => {
    const before = raised()
    const enquiry = following(before, [share({ with: ['bob', 'cat'] }), byAnn()])
    const told = enquiry.outbox.slice(before.outbox.length)
    expect(told.map(({ to, message, task }) => [to, message, task])).toEqual([
      ['shared-with', 'shared', false],
      ['shared-with', 'shared', false],
    ])
    expect(following(enquiry, [unshare, byAnn()]).outbox).toEqual(enquiry.outbox)
  })

  test.each<[string, Command, Context, string | null]>([
    ['what the ward allows', share(), where({}), null],
    ['where nothing is shared', share(), where({ share: 'nothing' }), 'sharing-not-allowed'],
    [
      'where nobody knows',
      share(),
      { ...byAnn(), sharing: undefined } as unknown as Context,
      'sharing-not-allowed',
    ],
    [
      'to contribute, where it is to read',
      share(),
      where({ share: 'read' }),
      'contributing-not-allowed',
    ],
    ['to read, where it is to read', share({ rights: 'read' }), where({ share: 'read' }), null],
    [
      'the constituent, where not',
      share(),
      where({ constituent: false }),
      'constituent-not-allowed',
    ],
    ['without the constituent', share({ constituent: false }), where({ constituent: false }), null],
    ['with somebody else', share({ with: ['bob', 'dee'] }), where({}), 'not-of-ward'],
    ['with oneself', share({ with: ['ann'] }), where({}), 'not-of-ward'],
    ['having left the ward', share(), where({}, { members: ['bob'] }), 'not-your-ward'],
    ['until today', share({ until: '2026-03-02' }), where({}), null],
    ['until yesterday', share({ until: '2026-03-01' }), where({}), 'share-over'],
    ['for the longest time', share({ until: '2026-03-03' }), where({ days: 2 }), null],
    ['for longer', share({ until: '2026-03-04' }), where({ days: 2 }), 'share-too-long'],
    ['as an officer', share(), byOlu(), 'members-only'],
  ])('%s', (_name, command, by, refusal) => {
    expect(refusalOf(raised(), command, by)).toBe(refusal)
  })

  it('names the day that would do', () => {
    const outcome = apply(raised(), share({ until: '2027-01-01' }), where({ days: 30 }))
    const words = isRefusal(outcome) ? refusalWords(outcome, 'en') : ''
    expect(words).toContain('Choose 31 March 2026 or an earlier day')
  })

  it('is out of the question for what is restricted', () => {
    const restricted = raised({ restricted: true })
    expect(refusalOf(restricted, share(), byAnn())).toBe('restricted-not-shared')
    expect(commandsFor(restricted)).not.toContain('share')
  })

  it('is possible when all is over, so that others can learn from it', () => {
    const closed = following(raised(), [{ name: 'close', narrative: 'Done' }, byOlu()])
    expect(commandsFor(closed)).toContain('share')
    expect(sharedWith(following(closed, [share(), byAnn()]))).toEqual(['bob'])
  })
})

describe('stopping', () => {
  const enquiry = following(raised(), [share({ with: ['bob', 'cat'] }), byAnn()])

  it('ends it for one, and leaves no trace in lists once it is nobody', () => {
    const one = following(enquiry, [unshare, byAnn(after(1))])
    expect([sharedWith(one), one.sharedWith]).toEqual([['cat'], ['cat']])
    const none = following(one, [{ name: 'unshare', with: 'cat' }, bySal(after(2))])
    expect(Object.keys(none)).not.toContain('shares')
    expect(Object.keys(none)).not.toContain('sharedWith')
    expect(commandsFor(none)).not.toContain('unshare')
    expect(verifyTrail(none, digest)).toBeNull()
  })

  it('is refused where there is nothing to stop', () => {
    expect(refusalOf(raised(), unshare, byAnn())).toBe('nothing-to-unshare')
    expect(refusalOf(enquiry, { name: 'unshare', with: 'dee' }, byAnn())).toBe('nothing-to-unshare')
    expect(refusalOf(enquiry, unshare, byOlu())).toBe('members-only')
  })
})

describe('another member, with whom it is shared, writes', () => {
  const held = following(
    raised(),
    [share(), byAnn()],
    [{ name: 'hold', reason: 'waiting-for-member' }, byOlu(after(1))],
  )
  const written = following(held, [{ name: 'message', text: 'I saw it too.' }, byBob(after(2))])

  it('and the officers and the member hear of it', () => {
    const told = written.outbox.slice(held.outbox.length)
    expect(told.map(({ to, message, task }) => [to, message, task])).toEqual([
      ['officer', 'contributed', true],
      ['member', 'messaged', false],
    ])
  })

  it('which neither ends the wait for the member nor counts as movement', () => {
    expect(written.status).toBe('on-hold')
    expect(lastMovement(written)).toEqual(after(1))
  })
})
