import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { memory } from '../../testing/memory.ts'
import { draftLifetime, draftStore } from './store.ts'

test('what was written is read back, whatever the names and people are called', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.jsonValue(), (a, b, name, content) => {
      const storage = memory()
      draftStore(storage, a, () => 5).write(name, content)
      const expected = JSON.parse(JSON.stringify(content)) as unknown
      expect(draftStore(storage, a, () => 5).read(name)).toEqual({
        name,
        savedAt: 5,
        content: expected,
      })
      if (a !== b) expect(draftStore(storage, b, () => 5).all()).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('a draft is thrown away after its lifetime', () => {
  const storage = memory()
  draftStore(storage, 'ann', () => 0).write('reply', 'Hello')
  expect(draftStore(storage, 'ann', () => draftLifetime).read('reply')?.content).toBe('Hello')
  expect(draftStore(storage, 'ann', () => draftLifetime + 1).read('reply')).toBeUndefined()
  expect(storage.length).toBe(0)
})

test('removing everything leaves other people and other things alone', () => {
  const storage = memory()
  storage.setItem('portreeve.language', 'cy')
  draftStore(storage, 'ann', () => 0).write('one', 1)
  draftStore(storage, 'ann', () => 0).write('two', 2)
  draftStore(storage, 'bob', () => 0).write('one', 3)
  draftStore(storage, 'ann', () => 0).removeAll()
  expect(draftStore(storage, 'ann', () => 0).all()).toEqual([])
  expect(draftStore(storage, 'bob', () => 0).all()).toHaveLength(1)
  expect(storage.getItem('portreeve.language')).toBe('cy')
})

test.each(['', '{', 'null', '[]', '{"savedAt":"x","content":1}', '{"content":1}'])(
  'something broken in its place (%s) is no draft',
  (text) => {
    const storage = memory()
    storage.setItem('portreeve.draft/ann/reply', text)
    expect(draftStore(storage, 'ann', () => 0).read('reply')).toBeUndefined()
  },
)

test('a full storage says so and throws nothing', () => {
  const store = draftStore(memory(10), 'ann', () => 0)
  expect(store.write('reply', 'much longer than ten characters')).toBe(false)
})
