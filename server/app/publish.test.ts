import { describe, expect, it } from '@jest/globals'
import {
  blocks,
  configuration,
  council,
  holidays,
} from '../../rules/configuration/testing/builders.ts'
import type { AreaConfiguration, AreaVersion } from '../../schemas/types/index.ts'
import { publish } from './publish.ts'
import type { Language } from './refusal.ts'

const good = configuration()

/** Publishing over a shelf of versions in memory; `taken`: somebody else is always faster. */
function desk({ taken = false } = {}) {
  const shelf: AreaVersion[] = []
  const services = {
    areas: { council: () => Promise.resolve(council), holidays },
    areaVersions: {
      latest: () =>
        Promise.resolve(shelf.slice(-1).map(({ area, version }) => ({ area, version }))),
      find: () => Promise.resolve(null),
      publish: (version: AreaVersion) => {
        if (!taken) shelf.push(version)
        return Promise.resolve(!taken)
      },
    },
    blocks,
    clock: { now: () => new Date('2026-03-02T10:00:00Z') },
    digest: (text: string) => text.padEnd(16, '0'),
  }
  const send = (changed: Partial<AreaConfiguration> = {}, language: Language = 'en') =>
    publish(
      services,
      { configuration: configuration(changed), by: 'manager', because: 'Spring' },
      language,
    )
  return { shelf, send }
}

const otherTeam = good.examples.map((example) => ({ ...example, expect: { team: 'potholes' } }))

describe('publishing', () => {
  it('makes the next version each time, with validators for its forms', async () => {
    const { shelf, send } = desk()
    expect(await send()).toMatchObject({
      ok: true,
      value: { version: { version: 1 }, warnings: [] },
    })
    await send()
    expect(shelf.map(({ _id }) => _id)).toEqual(['highways@1', 'highways@2'])
    expect(Object.keys(shelf[0]?.validators ?? {})).toEqual(['pothole', 'sign'])
  })

  it.each<[string, Partial<AreaConfiguration>, string, RegExp]>([
    [
      'an error, before any example is tried',
      { deadlines: { ...good.deadlines, calendar: 'moon' }, examples: otherTeam },
      '/deadlines/calendar',
      /no calendar "moon"/,
    ],
    [
      'an example that comes out otherwise',
      { examples: otherTeam },
      '/examples/0/expect/team',
      /to be potholes, and the rules give drainage/,
    ],
  ])('is refused for %s, and nothing is stored', async (_says, changed, pointer, message) => {
    const { shelf, send } = desk()
    expect(await send(changed)).toEqual({
      ok: false,
      kind: 'invalid',
      faults: [{ pointer, message: expect.stringMatching(message), code: expect.any(String) }],
    })
    expect(shelf).toEqual([])
  })

  it('says in Welsh what is wrong to a reader of Welsh', async () => {
    const { send } = desk()
    expect(await send({ examples: otherTeam }, 'cy')).toMatchObject({
      faults: [{ message: expect.stringContaining('ar gyfer y tîm') }],
    })
  })

  it('is not refused for a warning, which is told', async () => {
    const { shelf, send } = desk()
    const stale = { translations: { cy: { '/title': { text: 'Ffyrdd', of: 'a'.repeat(16) } } } }
    expect(await send(stale)).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'stale-translation' }] },
    })
    expect(shelf).toHaveLength(1)
  })

  it('is refused when somebody else was faster', async () => {
    expect(await desk({ taken: true }).send()).toMatchObject({ ok: false, kind: 'conflict' })
  })
})
