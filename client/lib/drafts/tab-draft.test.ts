import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { memory } from '../../testing/memory.ts'
import { draftStore } from './store.ts'
import type { DraftStorage } from './store.ts'
import { openTabDraft } from './tab-draft.ts'

const read = (content: unknown) => (typeof content === 'string' ? content : undefined)
const storeOf = (storage: DraftStorage) => draftStore(storage, 'ann', () => 0)
const openIn = (storage: DraftStorage, tab: string) =>
  openTabDraft({ drafts: storeOf(storage), name: 'reply', tab, read })

/** Everything that is kept, whatever it is called. */
const keptIn = (storage: DraftStorage) =>
  storeOf(storage)
    .all()
    .map(({ content }) => content)

function twoTabs() {
  const storage = memory()
  return { storage, one: openIn(storage, 'one'), two: openIn(storage, 'two') }
}

describe('a draft in one tab', () => {
  test('is found again, and nobody else has changed it', () => {
    const storage = memory()
    const first = openIn(storage, 'one')
    first.write('Hel')
    first.write('Hello')
    expect(first.other()).toBeUndefined()
    const later = openIn(storage, 'two')
    expect(later.found?.content).toBe('Hello')
    expect(later.other()).toBeUndefined()
    later.remove()
    expect(keptIn(storage)).toEqual([])
  })

  test('that is broken is none, and is written over', () => {
    const storage = memory()
    storeOf(storage).write('reply', { not: 'text' })
    const tab = openIn(storage, 'one')
    expect([tab.found, tab.other()]).toEqual([undefined, undefined])
    tab.write('Hello')
    expect(keptIn(storage)).toEqual(['Hello'])
  })

  test('tells whether the browser could keep it', () => {
    expect(openIn(memory(), 'one').write('Hello')).toBe(true)
    expect(openIn(memory(3), 'one').write('Hello')).toBe(false)
  })
})

describe('a draft in two tabs', () => {
  test('is never written over by a tab that has not seen it; both are told', () => {
    const { storage, one, two } = twoTabs()
    one.write('from one')
    two.write('from two')
    expect(keptIn(storage).sort()).toEqual(['from one', 'from two'])
    expect(one.other()?.content).toBe('from two')
    expect(two.other()?.content).toBe('from one')
  })

  test('is told to a tab that only showed it, too', () => {
    const storage = memory()
    openIn(storage, 'before').write('Hello')
    const [one, two] = [openIn(storage, 'one'), openIn(storage, 'two')]
    one.write('Hello there')
    expect(two.other()?.content).toBe('Hello there')
    expect(one.other()).toBeUndefined()
  })

  test.each(['from one', 'from two'])('becomes the one that is chosen: “%s”', (chosen) => {
    const { storage, one, two } = twoTabs()
    one.write('from one')
    two.write('from two')
    const other = two.other()
    if (other !== undefined) two.settle(other)
    two.write(chosen)
    expect(two.other()).toBeUndefined()
    expect(keptIn(storage)).toEqual([chosen])
    expect(one.other()?.content).toBe(chosen === 'from one' ? undefined : 'from two')
  })

  test('is asked about again if it changed while one chose', () => {
    const { storage, one, two } = twoTabs()
    one.write('from one')
    two.write('from two')
    const shown = two.other()
    one.write('from one, longer')
    if (shown !== undefined) two.settle(shown)
    two.write('from two')
    expect(two.other()?.content).toBe('from one, longer')
    expect(keptIn(storage).sort()).toEqual(['from one, longer', 'from two'])
  })

  test('sent from one tab, leaves what the other has', () => {
    const { storage, one, two } = twoTabs()
    one.write('from one')
    two.write('from two')
    two.remove()
    expect(keptIn(storage)).toEqual(['from one'])
    one.remove()
    expect(keptIn(storage)).toEqual([])
  })

  test('is there again, with what was left aside, when both are closed', () => {
    const { storage, one, two } = twoTabs()
    one.write('from one')
    two.write('from two')
    const later = openIn(storage, 'later')
    expect(later.found?.content).toBe('from one')
    expect(later.other()?.content).toBe('from two')
    one.remove()
    expect(openIn(storage, 'last').found?.content).toBe('from two')
  })

  test('tells of every change of its own, and shows one version as one object', () => {
    const { one, two } = twoTabs()
    const listener = jest.fn()
    const stop = two.listen(listener)
    one.write('from one')
    two.write('from two')
    expect(listener).toHaveBeenCalledTimes(1)
    expect(two.other()).toBe(two.other())
    stop()
    two.remove()
    expect(listener).toHaveBeenCalledTimes(1)
  })
})

test('whatever is typed in whichever tab, the last of each is kept', () => {
  const typed = fc.array(fc.record({ tab: fc.nat(2), text: fc.string({ minLength: 1 }) }))
  fc.assert(
    fc.property(typed, (writes) => {
      const storage = memory()
      const tabs = [0, 1, 2].map((tab) => openIn(storage, String(tab)))
      const last = new Map<number, string>()
      for (const { tab, text } of writes) {
        tabs[tab]?.write(text)
        last.set(tab, text)
      }
      expect(keptIn(storage)).toEqual(expect.arrayContaining([...last.values()]))
    }),
  )
})
