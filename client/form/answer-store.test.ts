import { describe, expect, jest, test } from '@jest/globals'
import { createAnswerStore, pointerTo } from './answer-store.ts'

describe('the answer store', () => {
  test('wakes the question that changed and those above it, and no other', () => {
    const store = createAnswerStore({ where: { street: 'A' }, what: 'x' })
    const woken: string[] = []
    for (const pointer of ['', '/where', '/where/street', '/where/town', '/what'])
      store.listen(pointer, () => woken.push(pointer))
    store.put(['where', 'street'], 'AB')
    expect(woken).toEqual(['', '/where', '/where/street'])
  })

  test('wakes everything below a place that is replaced', () => {
    const store = createAnswerStore({ people: [{ name: 'Ann' }] })
    const name = jest.fn()
    store.listen('/people/0/name', name)
    store.put(['people'], [{ name: 'Ben' }])
    expect(name).toHaveBeenCalledTimes(1)
    expect(store.answerAt(['people', 0, 'name'])).toBe('Ben')
  })

  test('changes nothing that it was given, and shares what did not change', () => {
    const given = { where: { street: 'A' }, what: { x: 1 } }
    const store = createAnswerStore(given)
    store.put(['where', 'street'], 'B')
    expect(given.where.street).toBe('A')
    expect(store.answers()['what']).toBe(given.what)
  })

  test('the same answer again wakes nobody; undefined takes an answer away', () => {
    const store = createAnswerStore({ q: 1 })
    const woken = jest.fn()
    store.listen('/q', woken)
    store.put(['q'], 1)
    expect(woken).not.toHaveBeenCalled()
    store.put(['q'], undefined)
    expect(store.answers()).toEqual({})
  })

  test('makes sets and groups where there are none yet', () => {
    const store = createAnswerStore({})
    store.put(['people', 0, 'name'], 'Ann')
    store.put(['where', 'street'], 'A')
    expect(store.answers()).toEqual({ people: [{ name: 'Ann' }], where: { street: 'A' } })
  })

  test('a stopped listener hears no more', () => {
    const store = createAnswerStore({})
    const woken = jest.fn()
    store.listen('/q', woken)()
    store.put(['q'], 1)
    expect(woken).not.toHaveBeenCalled()
  })

  test('faults wake the places that they leave and come to', () => {
    const store = createAnswerStore({})
    const [old, next] = [jest.fn(), jest.fn()]
    store.showFaults(new Map([['/a', 'wrong']]))
    store.listen('/a', old)
    store.listen('/b/0', next)
    store.showFaults(new Map([['/b/0', 'wrong too']]))
    expect([old.mock.calls.length, next.mock.calls.length]).toEqual([1, 1])
    expect(store.faultAt('/b/0')).toBe('wrong too')
    store.dropFaults('/b')
    expect(store.faultAt('/b/0')).toBeUndefined()
  })

  test('a path becomes a JSON Pointer', () => {
    expect(pointerTo(['a/b', 0, '~'])).toBe('/a~1b/0/~0')
  })
})
