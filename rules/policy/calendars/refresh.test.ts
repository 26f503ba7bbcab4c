import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import snapshot from './bank-holidays.json'
import { readPublished, type PublishedHolidays } from './published.ts'
import { refresh } from './refresh.ts'

let folder = ''
let target = ''
let source = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendars-'))
  target = join(folder, 'bank-holidays.json')
  source = join(folder, 'published.json')
  await writeFile(target, JSON.stringify(snapshot))
})
afterEach(() => rm(folder, { recursive: true }))

async function refreshFrom(text: string): Promise<{ fault: string | undefined; said: string[] }> {
  await writeFile(source, text)
  return refreshing(source)
}

async function refreshing(from: string) {
  const said: string[] = []
  return { fault: await refresh({ source: from, target, say: (line) => said.push(line) }), said }
}

async function written(): Promise<PublishedHolidays> {
  const read = readPublished(await readFile(target, 'utf8'))
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read.holidays
}

/** The snapshot as it would be published after a change to the days of England and Wales. */
function published(change: (events: PublishedHolidays['scotland']['events']) => unknown): string {
  const copy = structuredClone(snapshot)
  change(copy['england-and-wales'].events)
  return JSON.stringify(copy)
}

describe('refreshing bank holidays', () => {
  test('says that nothing changed, and writes nothing', async () => {
    const before = await readFile(target, 'utf8')
    expect(await refreshFrom(published(() => undefined))).toEqual({
      fault: undefined,
      said: ['No bank holiday has changed.'],
    })
    expect(await readFile(target, 'utf8')).toBe(before)
  })

  test('takes over a day proclaimed late, in its place', async () => {
    const day = {
      title: 'Bank holiday for a jubilee',
      date: '2027-06-04',
      notes: '',
      bunting: true,
    }
    const { fault, said } = await refreshFrom(published((events) => events.push(day)))
    expect(fault).toBeUndefined()
    expect(said[0]).toBe('+ england-and-wales 2027-06-04 Bank holiday for a jubilee')
    const { events } = (await written())['england-and-wales']
    expect(events[events.findIndex(({ date }) => date === '2027-05-31') + 1]).toEqual(day)
    expect(await readdir(folder)).toEqual(['bank-holidays.json', 'published.json'])
  })

  test('tells of days moved and renamed', async () => {
    const text = published((events) => {
      for (const event of events) {
        if (event.date === '2028-05-01') event.date = '2028-05-08'
        if (event.date === '2028-05-29') event.title = 'Late May bank holiday'
      }
    })
    expect((await refreshFrom(text)).said.slice(0, 3)).toEqual([
      '- england-and-wales 2028-05-01 Early May bank holiday',
      '+ england-and-wales 2028-05-08 Early May bank holiday',
      '~ england-and-wales 2028-05-29 Spring bank holiday → Late May bank holiday',
    ])
  })

  test('keeps the years that are no longer published', async () => {
    const day = { title: 'New Year’s Day', date: '2029-01-01', notes: '', bunting: true }
    const text = published((events) => {
      events.splice(
        0,
        events.findIndex(({ date }) => date >= '2023'),
      )
      events.push(day)
    })
    expect((await refreshFrom(text)).said).toHaveLength(2)
    expect((await written())['england-and-wales'].events).toEqual([
      ...snapshot['england-and-wales'].events,
      day,
    ])
  })

  test.each([
    ['what is not JSON', '<html>', 'The file is not a JSON object.'],
    ['an empty object', '{}', 'england-and-wales has no list of events.'],
    [
      'a day that no month has',
      published((events) =>
        events.push({ title: 'X', date: '2027-02-30', notes: '', bunting: true }),
      ),
      'england-and-wales, event 84',
    ],
    [
      'a day listed twice',
      published((events) =>
        events.push({ title: 'X', date: '2026-12-25', notes: '', bunting: true }),
      ),
      'lists 2026-12-25 twice',
    ],
    [
      'a day without a name',
      published((events) =>
        events.push({ title: ' ', date: '2027-02-03', notes: '', bunting: true }),
      ),
      'expected a title',
    ],
    ['another part', JSON.stringify({ ...snapshot, wales: {} }), 'nobody knows: wales'],
  ])('refuses %s and leaves the file alone', async (_, text, expected) => {
    const before = await readFile(target, 'utf8')
    const { fault } = await refreshFrom(text)
    expect(fault).toContain(expected)
    expect(await readFile(target, 'utf8')).toBe(before)
  })

  test('says which file it could not read', async () => {
    expect((await refreshing(join(folder, 'missing.json'))).fault).toMatch(
      /missing\.json could not be read: ENOENT/,
    )
  })

  test('does not build on a damaged snapshot', async () => {
    await writeFile(target, '{')
    expect((await refreshFrom(published(() => undefined))).fault).toContain('missing or damaged')
    expect(await readFile(target, 'utf8')).toBe('{')
  })

  test('reads an address, and tells what a server answered instead', async () => {
    const server = createServer(({ url }, response) => {
      response.statusCode = url === '/bank-holidays.json' ? 200 : 503
      response.end(JSON.stringify(snapshot))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    try {
      const at = server.address()
      const port = typeof at === 'object' && at !== null ? at.port : 0
      const address = `http://127.0.0.1:${port}`
      expect((await refreshing(`${address}/bank-holidays.json`)).said).toEqual([
        'No bank holiday has changed.',
      ])
      expect((await refreshing(`${address}/away`)).fault).toContain('the server answered 503')
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})
