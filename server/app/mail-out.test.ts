import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { MailPreference, Notification } from '../../schemas/types/index.ts'
import { morning, type OpenCouncil, openCouncil } from '../testing/council.ts'
import { deliver } from './deliver.ts'
import { MailFault } from './mail-ports.ts'
import { mailOut } from './mail-out.ts'

let council: OpenCouncil

beforeAll(async () => {
  council = await openCouncil()
})
afterAll(() => council.close())
afterEach(async () => {
  for (const name of ['notifications', 'mailings', 'enquiries']) {
    await council.collection(name).deleteMany({})
  }
  await council.collection('people').updateMany({}, { $unset: { mail: '' } })
  council.mailer.clear()
  council.setClock(morning)
})

const constituent = {
  name: 'Gwenllian Ashdown',
  phone: '07700 900987',
  email: 'g.ashdown@cartref.example',
  consent: true,
}

async function prefers(username: string, mail: MailPreference) {
  await council.collection('people').updateOne({ _id: username as never }, { $set: { mail } })
}

/** Raised and answered by an officer, so that the councillor is told of two things. */
async function answered(text = 'It is filled.', differs: object = {}): Promise<string> {
  const reference = await council.raise('councillor', differs)
  await deliver(council.services)
  await council.command('officer', reference, { name: 'acknowledge' })
  await council.command('officer', reference, { name: 'respond', text })
  return reference
}

const told = async (person: string): Promise<Notification[]> =>
  (await council
    .collection('notifications')
    .find({ person })
    .toArray()) as unknown as Notification[]

/** Tells everybody, waits so many minutes, and mails. */
async function mailAfter(minutes: number) {
  await deliver(council.services)
  council.pass(minutes)
  return mailOut(council.services)
}

const away = () => {
  throw new MailFault('ECONNREFUSED', true)
}
const full = () => {
  throw new MailFault('452', false)
}

describe('a mail', () => {
  it('waits for a minute, and tells all of a burst in one', async () => {
    const reference = await answered()
    const next = await mailAfter(0.5)
    expect(next).toEqual(new Date(morning.getTime() + 60_000))
    expect(council.mailer.letters).toEqual([])
    await mailAfter(0.5)
    const [letter, ...more] = council.mailer.to('councillor')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('2 things to tell you from Portreeve')
    expect(letter?.text).toContain(`${reference} is in hand`)
    expect(letter?.text).toContain('It is filled.')
    expect(letter?.text).toContain(`https://portreeve.example/enquiries/${reference}`)
    expect(letter?.html).toContain(`href="https://portreeve.example/enquiries/${reference}"`)
    expect(await mailAfter(60)).toBeNull()
    expect(council.mailer.to('councillor')).toHaveLength(1)
  })

  it('of one thing says it in its subject', async () => {
    const reference = await council.raise()
    await mailAfter(1)
    const [letter] = council.mailer.to('teamlead')
    expect(letter).toMatchObject({
      subject: `New enquiry ${reference} for Highways maintenance`,
      to: { address: 'teamlead@aberwylan.example' },
      language: 'en',
    })
    expect(letter?.text).toMatch(/Acknowledge it by \d+ \w+ 2026 at /)
    expect(letter?.text).not.toMatch(/[{}]/)
  })

  it('is in the reader’s language', async () => {
    const people = council.collection('people')
    await people.updateOne({ _id: 'teamlead' as never }, { $set: { language: 'cy' } })
    const reference = await council.raise()
    await mailAfter(1)
    await people.updateOne({ _id: 'teamlead' as never }, { $set: { language: 'en' } })
    const [letter] = council.mailer.to('teamlead')
    expect(letter?.subject).toMatch(new RegExp(`^Ymholiad newydd ${reference} i `))
    expect(letter?.text).toMatch(/Annwyl .*,\n\n/)
    expect(letter?.html).toContain('<html lang="cy">')
  })

  it('marks what it told, with its own id', async () => {
    await answered()
    await mailAfter(1)
    const [letter] = council.mailer.to('councillor')
    expect(letter?.id).toMatch(/^20261123T100100-[\w-]+$/)
    for (const { mailAt, mailedAt, batch } of await told('councillor')) {
      expect([mailAt, mailedAt, batch]).toEqual([null, council.services.clock.now(), letter?.id])
    }
  })

  it('puts what asks for something first, and says so', async () => {
    const first = await council.raise()
    await deliver(council.services)
    await council.command('officer', first, { name: 'acknowledge' })
    const note = { name: 'message', text: 'A note.', audience: 'officers' } as const
    await council.command('teamlead', first, note)
    council.pass(0.1)
    await council.command('councillor', first, { name: 'message', text: 'Well?' })
    await mailAfter(1)
    const [letter] = council.mailer.to('officer')
    expect(letter?.text).toContain('One of these asks you to do something.')
    expect(letter?.text.indexOf('has written about')).toBeLessThan(
      letter?.text.indexOf('New note on') ?? 0,
    )
  })

  it('of many things has their headings, not every word', async () => {
    for (let n = 0; n < 6; n += 1) await answered(`Answer number ${n}.`)
    await mailAfter(1)
    const [letter] = council.mailer.to('councillor')
    expect(letter?.subject).toBe('12 things to tell you from Portreeve')
    expect(letter?.text.match(/Answer to your enquiry/g)).toHaveLength(6)
    expect(letter?.text).not.toContain('Answer number')
  })

  it('takes what people wrote as text, never as HTML or as names to fill in', async () => {
    await answered('<script>alert(1)</script> & {summary}')
    await mailAfter(1)
    const [letter] = council.mailer.to('councillor')
    expect(letter?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; {summary}')
    expect(letter?.html).not.toContain('<script')
    expect(letter?.text).toContain('<script>alert(1)</script> & {summary}')
  })
})

describe('what is never mailed', () => {
  it.each([
    'We spoke to Gwenllian Ashdown.',
    'Mrs Ashdown was out.',
    'We rang 07700 900 987.',
    'Written to g.ashdown@cartref.example.',
  ])('who the constituent is: %j', async (text) => {
    await answered(text, { constituent })
    await mailAfter(1)
    const written = JSON.stringify(council.mailer.letters)
    expect(written).toContain('(Read it in Portreeve.)')
    expect(written).not.toMatch(/Gwenllian|Ashdown|900.?987|g\.ashdown/)
  })

  it('anything of a restricted enquiry, but that there is news', async () => {
    const reference = await answered('All about it.')
    await deliver(council.services)
    await council
      .collection('enquiries')
      .updateOne({ _id: reference as never }, { $set: { restricted: true } })
    await mailAfter(1)
    const [letter] = council.mailer.to('councillor')
    expect(letter?.text).toContain(`News of ${reference}`)
    expect(letter?.text).not.toMatch(/All about it|Cockle/)
  })

  it('what the reader may not read any more', async () => {
    await council.raise()
    await deliver(council.services)
    const people = council.collection('people')
    const before = await people.findOne({ _id: 'teamlead' as never })
    await people.updateOne({ _id: 'teamlead' as never }, { $set: { grants: [] } })
    expect(await mailAfter(1)).toBeNull()
    await people.updateOne({ _id: 'teamlead' as never }, { $set: { grants: before?.['grants'] } })
    expect(await mailAfter(1)).toBeNull()
    expect(council.mailer.letters).toEqual([])
  })

  it('anything to whoever has left', async () => {
    await answered()
    await deliver(council.services)
    const people = council.collection('people')
    await people.updateOne({ _id: 'councillor' as never }, { $set: { active: false } })
    await mailAfter(1)
    await people.updateOne({ _id: 'councillor' as never }, { $set: { active: true } })
    expect(council.mailer.to('councillor')).toEqual([])
    expect((await told('councillor')).map(({ mailAt }) => mailAt)).toEqual([null, null])
  })
})

describe('a preference', () => {
  it('of once a day is mailed the next morning, all in one', async () => {
    await prefers('councillor', { when: 'daily', only: 'everything' })
    await answered()
    await mailAfter(60)
    await answered()
    await mailAfter(60)
    expect(council.mailer.to('councillor')).toEqual([])
    council.setClock(new Date('2026-11-24T07:30:00Z'))
    await mailOut(council.services)
    expect(council.mailer.to('councillor').map(({ subject }) => subject)).toEqual([
      '4 things to tell you from Portreeve',
    ])
  })

  it('of tasks alone is mailed nothing else', async () => {
    await prefers('officer', { when: 'at-once', only: 'tasks' })
    const reference = await council.raise()
    await deliver(council.services)
    await council.command('officer', reference, { name: 'acknowledge' })
    const note = { name: 'message', text: 'A note.', audience: 'officers' } as const
    await council.command('teamlead', reference, note)
    await mailAfter(1)
    expect(council.mailer.to('officer')).toEqual([])
    await council.command('councillor', reference, { name: 'message', text: 'Well?' })
    await mailAfter(1)
    expect(council.mailer.to('officer')).toHaveLength(1)
  })

  it('of never is mailed nothing, and told everything', async () => {
    await prefers('councillor', { when: 'never', only: 'everything' })
    await answered()
    expect(await mailAfter(10_000)).toBeNull()
    expect(council.mailer.to('councillor')).toEqual([])
    expect(await told('councillor')).toHaveLength(2)
  })

  it('that is changed while something waits is followed', async () => {
    await answered()
    await deliver(council.services)
    await prefers('councillor', { when: 'never', only: 'everything' })
    await mailAfter(1)
    expect(council.mailer.to('councillor')).toEqual([])
  })
})

describe('a mail that does not leave', () => {
  it('is tried again after growing pauses, the same under the same id', async () => {
    await answered()
    const ids: string[] = []
    council.mailer.meets(({ id, to }) => {
      if (!to.address.startsWith('councillor')) return { sent: true }
      ids.push(id)
      return full()
    })
    await mailAfter(1)
    const pauses: number[] = []
    for (let tries = 0; tries < 7; tries += 1) {
      const next = await mailOut(council.services)
      const now = council.services.clock.now()
      pauses.push(((next?.getTime() ?? 0) - now.getTime()) / 60_000)
      council.setClock(next ?? now)
      await mailOut(council.services)
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30])
    expect(ids).toHaveLength(8)
    expect(new Set(ids).size).toBe(1)
    council.mailer.meets(() => ({ sent: true }))
    council.pass(30)
    await mailOut(council.services)
    expect(council.mailer.to('councillor').map(({ id }) => id)).toEqual([ids[0]])
  })

  it('holds what it held at first, while what came since goes in the next', async () => {
    await answered('The first answer.')
    council.mailer.meets(full)
    await mailAfter(1)
    await answered('The second answer.')
    await mailAfter(0.5)
    council.mailer.meets(() => ({ sent: true }))
    council.pass(5)
    await mailOut(council.services)
    const letters = council.mailer.to('councillor')
    expect(letters).toHaveLength(2)
    expect(letters[0]?.text).toContain('The first answer.')
    expect(letters[0]?.text).not.toContain('The second answer.')
    expect(letters[1]?.text).toContain('The second answer.')
    expect(letters[1]?.text).not.toContain('The first answer.')
  })

  it('keeps nobody else’s', async () => {
    await answered()
    council.mailer.meets(({ to }) =>
      to.address.startsWith('councillor') ? full() : { sent: true },
    )
    await mailAfter(1)
    expect(council.mailer.to('teamlead')).toHaveLength(1)
  })

  it('stops the pass at once when nobody’s would leave, and says why', async () => {
    let tries = 0
    council.mailer.meets(() => {
      tries += 1
      return away()
    })
    await council.collection('people').updateMany({}, { $unset: { mail: '' } })
    for (const area of ['colleague', 'councillor', 'neighbour']) {
      await council.raise(area, area === 'neighbour' ? { ward: 'castle-hill' } : {})
    }
    await answered()
    await expect(mailAfter(1)).rejects.toThrow(MailFault)
    expect(tries).toBeLessThanOrEqual(3)
    council.mailer.meets(() => ({ sent: true }))
    council.pass(1)
    await mailOut(council.services)
    expect(council.mailer.to('councillor')).toHaveLength(1)
    expect(council.mailer.to('teamlead')).toHaveLength(1)
  })

  it('is given up after a day, and shown', async () => {
    await answered()
    council.mailer.meets(({ to }) =>
      to.address.startsWith('councillor') ? full() : { sent: true },
    )
    await mailAfter(1)
    council.pass(24 * 60 - 1)
    await mailOut(council.services)
    expect(await council.services.mailings.troubles(5)).toEqual([])
    council.pass(31)
    expect(await mailOut(council.services)).toBeNull()
    expect(await council.services.mailings.troubles(5)).toMatchObject([
      { _id: 'councillor', trouble: { why: 'gave-up', code: '452' } },
    ])
    expect((await told('councillor')).every(({ mailedAt }) => mailedAt === undefined)).toBe(true)
  })

  it('is not given up over a long holiday of the mail server', async () => {
    await answered()
    council.mailer.meets(away)
    await expect(mailAfter(1)).rejects.toThrow(MailFault)
    for (let days = 0; days < 11; days += 1) {
      council.pass(24 * 60)
      await expect(mailOut(council.services)).rejects.toThrow(MailFault)
    }
    council.mailer.meets(() => ({ sent: true }))
    council.pass(30)
    await mailOut(council.services)
    expect(council.mailer.to('councillor')).toHaveLength(1)
    expect(await council.services.mailings.troubles(5)).toEqual([])
  })

  it('is given up at once when it is refused for ever; the next that leaves ends the trouble', async () => {
    await answered()
    council.mailer.meets(({ to }) =>
      to.address.startsWith('councillor') ? { sent: false, code: '550' } : { sent: true },
    )
    expect(await mailAfter(1)).toBeNull()
    expect(await council.services.mailings.troubles(5)).toMatchObject([
      { _id: 'councillor', trouble: { why: 'refused', code: '550' } },
    ])
    council.mailer.clear()
    await answered()
    await mailAfter(1)
    expect(council.mailer.to('councillor')).toHaveLength(1)
    expect(await council.services.mailings.troubles(5)).toEqual([])
  })
})

describe('several processes at once', () => {
  it('send each person one mail', async () => {
    await answered()
    await council.raise('neighbour', { ward: 'castle-hill' })
    await deliver(council.services)
    council.pass(1)
    await Promise.all(Array.from({ length: 4 }, () => mailOut(council.services)))
    const to = council.mailer.letters.map((letter) => letter.to.address)
    expect(new Set(to).size).toBe(to.length)
    expect(to).toContain('councillor@aberwylan.example')
    expect(await council.services.notifications.nextMailAt()).toBeNull()
  })

  it('leave a mail to whoever has it, until that takes too long', async () => {
    await answered()
    await deliver(council.services)
    council.pass(1)
    const now = council.services.clock.now()
    const claim = { person: 'councillor', name: 'another process' }
    await council.services.mailings.claim(claim, { now, until: new Date(now.getTime() + 300_000) })
    await mailOut(council.services)
    expect(council.mailer.to('councillor')).toEqual([])
    council.pass(5)
    await mailOut(council.services)
    expect(council.mailer.to('councillor')).toHaveLength(1)
  })
})
