import { describe, expect, test } from '@jest/globals'
import { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import fc from 'fast-check'
import { compare } from 'mingo/util'
import { after, invert } from './bounds.ts'
import { encodeKey, encodeValue } from './encode.ts'
import { indexKeys } from './index-keys.ts'

const order = (a: unknown, b: unknown): number => Buffer.compare(encodeValue(a), encodeValue(b))

describe('the order of keys is MongoDB’s', () => {
  const ascending: readonly unknown[] = [
    new MinKey(),
    null,
    NaN,
    -Infinity,
    -1e308,
    Long.fromString('-9007199254740993'),
    -9007199254740992,
    -1.5,
    -1,
    -Number.MIN_VALUE,
    0,
    Number.MIN_VALUE,
    0.1,
    Decimal128.fromString('0.1000000000000000055511151231257828'),
    1,
    Decimal128.fromString('1.000000000000000000000000000000001'),
    1.5,
    9007199254740992,
    Long.fromString('9007199254740993'),
    Long.MAX_VALUE,
    1e300,
    Infinity,
    '',
    '\0',
    '\0a',
    'A',
    'Z',
    'a',
    'a\0',
    'a\0b',
    'aa',
    'é',
    '\uffff',
    '🌊',
    {},
    { a: 1 },
    { a: 1, b: 1 },
    { a: 2 },
    { b: 1 },
    { a: 'x' },
    [],
    [1],
    [1, 2],
    [2],
    ['a'],
    new Binary(Buffer.from([255])),
    new Binary(Buffer.from([1, 1])),
    new ObjectId('000000000000000000000000'),
    new ObjectId('ffffffffffffffffffffffff'),
    false,
    true,
    new Date(-8.64e15),
    new Date(-1),
    new Date(0),
    new Date(8.64e15),
    new Timestamp({ t: 1, i: 1 }),
    new Timestamp({ t: 1, i: 2 }),
    /a/,
    /b/,
    new MaxKey(),
  ]

  test('across and within the types', () => {
    const wrong = ascending.slice(1).filter((value, i) => order(ascending[i], value) >= 0)
    expect(wrong).toEqual([])
  })

  test.each([
    [1, Long.fromNumber(1)],
    [1, Decimal128.fromString('1.00')],
    [0, -0],
    [0.5, Decimal128.fromString('0.5')],
    [Long.fromString('9007199254740993'), Decimal128.fromString('9007199254740993')],
    [null, undefined],
  ])('%p and %p are one key', (a, b) => {
    expect(order(a, b)).toBe(0)
  })

  const scalar = fc.oneof(
    fc.double(),
    fc.integer(),
    // mingo compares by UTF-16, MongoDB by UTF-8: the same below the surrogates.
    fc.string({ unit: fc.integer({ min: 0, max: 0xd7ff }).map((c) => String.fromCharCode(c)) }),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
  )

  test('a date that is none has no key', () => {
    expect(() => encodeValue(new Date(NaN))).toThrow('A date is out of range')
  })

  test('and mingo’s, for what mingo orders as MongoDB does', () => {
    fc.assert(
      fc.property(scalar, scalar, (a, b) => {
        fc.pre(!Number.isNaN(a) && !Number.isNaN(b))
        expect(order(a, b)).toBe(Math.sign(compare(a, b)))
      }),
      { numRuns: 3000 },
    )
  })

  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      scalar,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.string({ maxLength: 3 }), tie('any'), { maxKeys: 3 }),
    ),
  })).any

  test('no key begins with another, so that joined and inverted keys order part by part', () => {
    const part = fc.tuple(value, value, value, value, fc.constantFrom(1 as const, -1 as const))
    fc.assert(
      fc.property(part, ([a, b, c, d, direction]) => {
        const joined = Buffer.compare(
          encodeKey([a, b], [direction, 1]),
          encodeKey([c, d], [direction, 1]),
        )
        expect(joined).toBe(order(a, c) * direction || order(b, d))
      }),
      { numRuns: 2000 },
    )
  })

  test('what comes after a prefix is above all that begin with it', () => {
    fc.assert(
      fc.property(value, fc.uint8Array({ maxLength: 4 }), (a, more) => {
        const key = encodeValue(a)
        const next = after(key)
        expect(next && Buffer.compare(Buffer.concat([key, more]), next)).toBe(-1)
        expect(invert(invert(key))).toEqual(key)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the keys of a document', () => {
  const shape = (paths: string[], sparse = false) => ({
    paths,
    directions: paths.map(() => 1 as const),
    sparse,
  })

  test.each<[string, Record<string, unknown>, string[], unknown[][]]>([
    ['a value', { a: 1 }, ['a'], [[1]]],
    ['a missing one', {}, ['a'], [[null]]],
    ['through documents', { a: { b: 2 } }, ['a.b'], [[2]]],
    ['each item once', { a: [1, 2, 1] }, ['a'], [[1], [2]]],
    ['fields of documents in arrays', { a: [{ b: 1 }, { b: 2 }, 3] }, ['a.b'], [[1], [2], [null]]],
    [
      'pairs of one item',
      { a: [{ b: 1, c: 2 }, { b: 3 }] },
      ['a.b', 'a.c'],
      [
        [1, 2],
        [3, null],
      ],
    ],
    [
      'an array beside a value',
      { a: [1, 2], b: 9 },
      ['a', 'b'],
      [
        [1, 9],
        [2, 9],
      ],
    ],
    ['an array in an array', { a: [[1, 2]] }, ['a'], [[[1, 2]]]],
    ['a place in an array', { a: [5, 6] }, ['a.1'], [[6]]],
  ])('%s', (_, doc, paths, expected) => {
    const keys = expected.map((values) =>
      encodeKey(
        values,
        values.map(() => 1),
      ).toString('hex'),
    )
    expect(indexKeys(doc, shape(paths)).keys.map((key) => key.toString('hex'))).toEqual(keys)
  })

  test('none for a sparse index that has no part of it', () => {
    expect(indexKeys({ x: 1 }, shape(['a', 'b'], true)).keys).toEqual([])
    expect(indexKeys({ b: 1 }, shape(['a', 'b'], true)).keys).toHaveLength(1)
  })
})
