/**
 * The first byte of a value's key: the order of MongoDB's types.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export const TAG = {
  end: 0x00,
  min: 0x02,
  undefined: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
  timestamp: 0xa0,
  regex: 0xb0,
  dbref: 0xb8,
  code: 0xc0,
  max: 0xf0,
} as const
