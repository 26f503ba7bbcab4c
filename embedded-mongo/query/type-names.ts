import { TAG } from '../keys/tags.ts'
import { typeClass } from '../keys/compare.ts'
import { Decimal128, Long } from 'bson'

const isInt = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 0x7fffffff
const isLong = (value: unknown): boolean =>
  value instanceof Long || (typeof value === 'number' && Number.isInteger(value) && !isInt(value))

const ofClass =
  (tag: number) =>
  (value: unknown): boolean =>
    value !== undefined && typeClass(value) === tag

/**
 * `$type` by alias. The driver sends a whole number as an int if it fits 32 bits and as a double if
 * not, so int and long are told from double by value here, not by how they were once stored.
 */
const byAlias: Readonly<Record<string, (value: unknown) => boolean>> = {
  double: (value) => typeof value === 'number' && !isInt(value),
  string: (value) => typeof value === 'string',
  object: ofClass(TAG.object),
  array: Array.isArray,
  binData: ofClass(TAG.binary),
  undefined: () => false,
  objectId: ofClass(TAG.objectId),
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: ofClass(TAG.regex),
  javascript: ofClass(TAG.code),
  int: isInt,
  timestamp: ofClass(TAG.timestamp),
  long: isLong,
  decimal: (value) => value instanceof Decimal128,
  minKey: ofClass(TAG.min),
  maxKey: ofClass(TAG.max),
  number: ofClass(TAG.number),
}

const aliases: Readonly<Record<string, string>> = {
  '1': 'double',
  '2': 'string',
  '3': 'object',
  '4': 'array',
  '5': 'binData',
  '6': 'undefined',
  '7': 'objectId',
  '8': 'bool',
  '9': 'date',
  '10': 'null',
  '11': 'regex',
  '13': 'javascript',
  '16': 'int',
  '17': 'timestamp',
  '18': 'long',
  '19': 'decimal',
  '-1': 'minKey',
  '127': 'maxKey',
}

/** The test for one `$type` alias or number; undefined if there is no such type. */
export const typeTest = (name: unknown): ((value: unknown) => boolean) | undefined =>
  byAlias[aliases[String(name)] ?? String(name)]
