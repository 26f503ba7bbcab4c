import { expect, test } from '@jest/globals'
import { deserialize, Long, serialize } from 'bson'
import { encodeCursor } from './batch.ts'

const wrapped = (element: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32LE(element.length + 5)
  return Buffer.concat([length, element, Buffer.from([0])])
}

// The names of an array's items are their numbers: they grow by a byte at 10, 100, 1,000.
test.each([0, 1, 2, 10, 11, 100, 101, 999, 1000, 1001])('a batch of %d', (count) => {
  const documents = Array.from({ length: count }, (_, n) => ({ n, text: 'é'.repeat(n % 5) }))
  const element = encodeCursor({
    id: Long.fromNumber(2 ** 40),
    namespace: 'tests.naïve',
    name: 'nextBatch',
    documents: documents.map((document) => Buffer.from(serialize(document))),
  })
  expect(deserialize(wrapped(element))).toEqual({
    cursor: { id: 2 ** 40, ns: 'tests.naïve', nextBatch: documents },
  })
  // What bson itself would have written, byte by byte.
  const same = serialize({
    cursor: { id: Long.fromNumber(2 ** 40), ns: 'tests.naïve', nextBatch: documents },
  })
  expect(wrapped(element).equals(same)).toBe(true)
})
