import { beforeEach, describe, expect, test } from '@jest/globals'
import type { UploadedFile } from '../../../schemas/types/index.ts'
import { Refusal } from '../../lib/api/refusal.ts'
import { createFileList, type FileListOptions } from './file-list.ts'
import type { Sending } from './form-files.ts'

interface Sent extends Sending {
  readonly file: File
  readonly arrive: () => Promise<void>
  readonly fail: (fault: Error) => Promise<void>
}

const now = Date.parse('2026-03-02T10:00:00Z')
const fileOf = (name: string, size = 4, type = 'image/jpeg') =>
  new File([new Uint8Array(size)], name, { type })
const known = (id: string, waitsUntil = '2026-03-10T10:00:00Z'): UploadedFile => ({
  id,
  name: `${id}.jpg`,
  type: 'image/jpeg',
  size: 4,
  waitsUntil,
})

let sent: Sent[]
let removed: string[]
let ids: (readonly string[])[]
beforeEach(() => {
  sent = []
  removed = []
  ids = []
})

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

const listOf = (more: Partial<FileListOptions> = {}, drafted: readonly UploadedFile[] = []) =>
  createFileList({
    language: 'en',
    ids: drafted.map(({ id }) => id),
    most: 5,
    others: () => [],
    onIds: (next) => ids.push(next),
    now: () => now,
    files: {
      known: (id) => drafted.find((each) => each.id === id),
      send: (file, sending) =>
        new Promise((resolve, reject) => {
          sent.push({
            file,
            ...sending,
            arrive: () => {
              resolve({ ...known(`id of ${file.name}`), name: file.name })
              return settled()
            },
            fail: (fault) => {
              reject(fault)
              return settled()
            },
          })
        }),
      remove: (id) => removed.push(id),
      address: () => '',
    },
    ...more,
  })

const statesOf = (list: ReturnType<typeof listOf>) =>
  list.entries().map(({ name, state }) => `${name} ${state}`)
const keyOf = (list: ReturnType<typeof listOf>, name: string) =>
  list.entries().find((entry) => entry.name === name)?.key ?? -1

describe('files that are chosen', () => {
  test('are sent one after the other, and named by the answer as they arrive', async () => {
    const list = listOf()
    list.add([fileOf('a.jpg'), fileOf('b.jpg')])
    expect(statesOf(list)).toEqual(['a.jpg sending', 'b.jpg queued'])
    expect(sent.map(({ file }) => file.name)).toEqual(['a.jpg'])
    await sent[0]?.arrive()
    expect(statesOf(list)).toEqual(['a.jpg added', 'b.jpg sending'])
    await sent[1]?.arrive()
    expect(ids).toEqual([['id of a.jpg'], ['id of a.jpg', 'id of b.jpg']])
    expect(list.said()).toBe('“b.jpg” was added. 2 in all.')
    expect(list.unfinished()).toBeUndefined()
  })

  test('tell how much of them has gone', () => {
    const list = listOf()
    list.add([fileOf('a.jpg')])
    sent[0]?.onProgress(0.4)
    expect(list.entries()).toMatchObject([{ state: 'sending', share: 0.4 }])
    expect(list.said()).toBe('“a.jpg” is being added.')
  })

  test('keep their keys, so that the focus on one stays', async () => {
    const list = listOf()
    list.add([fileOf('a.jpg')])
    const before = keyOf(list, 'a.jpg')
    await sent[0]?.arrive()
    expect(keyOf(list, 'a.jpg')).toBe(before)
  })

  test('are waited for before the form is sent', () => {
    const list = listOf()
    list.add([fileOf('a.jpg')])
    expect(list.unfinished()).toBe(
      '“a.jpg” is still being added. Wait until it is there, or cancel it',
    )
  })
})

describe('what is wrong is said by file, and not sent', () => {
  test.each<[string, File, string]>([
    ['a kind that is not taken', fileOf('a.exe', 4, ''), '“a.exe” is not a file that can be added'],
    ['nothing', fileOf('a.jpg', 0), '“a.jpg” is empty'],
    ['too much', fileOf('a.jpg', 10_000_001), '“a.jpg” is larger than 10 MB'],
  ])('%s', (_says, file, message) => {
    const list = listOf()
    list.add([file])
    expect(list.entries()).toMatchObject([{ state: 'failed', again: false }])
    expect(list.said()).toContain(message)
    expect(list.unfinished()).toBe(`“${file.name}” cannot be sent. Remove it to go on`)
    expect(sent).toEqual([])
    list.remove(keyOf(list, file.name))
    expect(list.unfinished()).toBeUndefined()
  })

  test('more than the question takes', () => {
    const list = listOf({ most: 2 }, [known('one')])
    list.add([fileOf('a.jpg'), fileOf('b.jpg')])
    expect(statesOf(list)).toEqual(['one.jpg added', 'a.jpg sending', 'b.jpg failed'])
    expect(list.said()).toContain('2 files can be added here')
  })

  test('more than an enquiry takes, those of other questions counted', () => {
    const list = listOf({ others: () => [9_000_000, 9_000_000] })
    list.add([fileOf('a.jpg', 6_000_000), fileOf('b.jpg', 2_000_000)])
    expect(statesOf(list)).toEqual(['a.jpg sending', 'b.jpg failed'])
    expect(list.said()).toContain('25 MB together')
  })
})

describe('sending that fails', () => {
  test.each<[string, Error, string, boolean]>([
    ['without a connection', new Refusal(0), 'there is no connection', true],
    ['signed out', new Refusal(401), 'Sign in, then try again', true],
    [
      'for what the server found',
      new Refusal(415, { detail: 'Not this one.' }),
      'Not this one.',
      false,
    ],
    [
      'while nothing can be scanned',
      new Refusal(503, { detail: 'Try later.' }),
      'Try later.',
      true,
    ],
    ['by our fault', new Refusal(500, { detail: 'Tell an admin.' }), 'on our side. ', true],
  ])('%s', async (_says, fault, message, again) => {
    const list = listOf()
    list.add([fileOf('a.jpg'), fileOf('b.jpg')])
    await sent[0]?.fail(fault)
    expect(list.entries()[0]).toMatchObject({ state: 'failed', again })
    expect(list.entries()[1]).toMatchObject({ state: 'sending' })
    expect(`${JSON.stringify(list.entries()[0])}. `).toContain(message.replace(/\.$/, ''))
    expect(ids).toEqual([])
  })

  test('is tried again when asked, and not before', async () => {
    const list = listOf()
    list.add([fileOf('a.jpg')])
    await sent[0]?.fail(new Refusal(0))
    expect(sent).toHaveLength(1)
    list.retry(keyOf(list, 'a.jpg'))
    await sent[1]?.arrive()
    expect(statesOf(list)).toEqual(['a.jpg added'])
  })
})

describe('taking away', () => {
  test('what is on its way stops it, and the next goes on', async () => {
    const list = listOf()
    list.add([fileOf('a.jpg'), fileOf('b.jpg')])
    list.remove(keyOf(list, 'a.jpg'))
    expect(sent[0]?.signal.aborted).toBe(true)
    expect(statesOf(list)).toEqual(['b.jpg sending'])
    await sent[0]?.fail(new Error('aborted'))
    expect(statesOf(list)).toEqual(['b.jpg sending'])
    await sent[1]?.arrive()
    expect(ids).toEqual([['id of b.jpg']])
  })

  test('what arrived in the moment it was stopped goes from the server too', async () => {
    const list = listOf()
    list.add([fileOf('a.jpg')])
    list.remove(keyOf(list, 'a.jpg'))
    await sent[0]?.arrive()
    expect(removed).toEqual(['id of a.jpg'])
    expect([statesOf(list), ids]).toEqual([[], []])
  })

  test('what is there goes from the answer and from the server', () => {
    const list = listOf({}, [known('one'), known('two')])
    list.remove(keyOf(list, 'one.jpg'))
    expect([ids, removed]).toEqual([[['two']], ['one']])
    expect(list.said()).toBe('“one.jpg” was removed.')
  })

  test('of the whole question stops what is on its way and keeps what is there', () => {
    const list = listOf({}, [known('one')])
    list.add([fileOf('a.jpg'), fileOf('b.jpg')])
    list.stop()
    expect(statesOf(list)).toEqual(['one.jpg added'])
    expect(sent.map(({ signal }) => signal.aborted)).toEqual([true])
  })
})

describe('files of a draft', () => {
  test('are there again by their names', () => {
    const list = listOf({}, [known('one')])
    expect(list.entries()).toMatchObject([{ name: 'one.jpg', size: 4, state: 'added', id: 'one' }])
    expect(ids).toEqual([])
  })

  test('of which nothing is known are there by their number', () => {
    expect(statesOf(listOf({ ids: ['x'] }))).toEqual(['File 1 added'])
  })

  test('that waited too long are said to be gone, and go with the answer', () => {
    const list = listOf({}, [known('old', '2026-03-02T10:00:00Z'), known('new')])
    expect(list.entries()[0]).toMatchObject({ state: 'failed', again: false })
    expect(list.unfinished()).toContain('Remove it to go on')
    list.remove(keyOf(list, 'old.jpg'))
    expect(list.unfinished()).toBeUndefined()
  })
})
