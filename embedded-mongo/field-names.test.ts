import { describe, expect, test } from '@jest/globals'
import type { Document } from 'mongodb'
import { embedded } from './testing/embedded.ts'

const { collection } = embedded()

/** What is parsed has its names as own properties, whatever they are. */
const parsed = (json: string): Document => JSON.parse(json) as Document

/** Names that every object answers to: as names of fields they are names like any other. */
describe.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a field %s', (name) => {
  const stored = parsed(`{"_id":1,"a":{"${name}":5,"b":6},"c":7}`)
  const filled = async () => {
    const items = collection()
    await items.createIndex({ 'a.b': 1 }, {}, {})
    await items.insertMany([stored, { _id: 2 as never, a: { b: 1 }, c: 8 }])
    return items
  }

  test.each<[string, string]>([
    ['in a document of the filter', `{"a":{"${name}":5,"b":6}}`],
    ['at a path', `{"a.${name}":5}`],
    ['beside the path', '{"a.b":6}'],
    ['in $elemMatch', `{"a.${name}":{"$gt":4}}`],
    ['in $or', `{"$or":[{"a.${name}":5},{"c":0}]}`],
  ])('is found %s', async (_, filter) => {
    const items = await filled()
    expect(await items.find(parsed(filter)).toArray()).toEqual([stored])
  })

  test.each<[string, string, string]>([
    ['keeps it', `{"a.${name}":1}`, `{"_id":1,"a":{"${name}":5}}`],
    ['drops it', `{"a.${name}":0}`, '{"_id":1,"a":{"b":6},"c":7}'],
    ['keeps its neighbour', '{"a.b":1}', '{"_id":1,"a":{"b":6}}'],
    ['names what it does not hold', `{"a.${name}.polluted":1}`, '{"_id":1,"a":{}}'],
  ])('a projection %s', async (_, projection, expected) => {
    const items = await filled()
    const found = await items.findOne({ c: 7 }, { projection: parsed(projection) })
    expect(found).toEqual(parsed(expected))
    // The server's own objects are as they were.
    expect(await items.findOne({ c: 8 }, { projection: { polluted: 1 } })).toEqual({ _id: 2 })
  })

  test('is changed', async () => {
    const items = await filled()
    const updated = await items.findOneAndUpdate(
      { 'a.b': 6 },
      { $set: parsed(`{"a.${name}":9}`), $inc: { 'a.b': 1 } },
      { returnDocument: 'after' },
    )
    expect(updated).toEqual(parsed(`{"_id":1,"a":{"${name}":9,"b":7},"c":7}`))
  })
})
