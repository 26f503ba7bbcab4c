import type { Timestamp } from 'bson'
import { MongoFault } from '../errors.ts'
import type { SplitNumber } from './numbers.ts'
import { byte, bytes, double, uint32, uint64 } from './output.ts'
import { TAG } from './tags.ts'

/** A double below or at the number, then what it lacks; not a number is below all. */
export const number = ({ floor, fraction }: SplitNumber): void => {
  byte(TAG.number)
  if (Number.isNaN(floor)) {
    bytes(NOT_A_NUMBER)
    return
  }
  double(floor)
  if (fraction === 0n) {
    byte(0)
    return
  }
  byte(1)
  uint64(fraction >> 64n)
  uint64(fraction & 0xffffffffffffffffn)
}

const NOT_A_NUMBER = new Uint8Array(9)

/** @throws MongoFault for what is no date: an expression may give one that is beyond all dates */
export const date = (value: Date): void => {
  if (Number.isNaN(value.getTime())) throw new MongoFault('BadValue', 'A date is out of range')
  byte(TAG.date)
  uint64(BigInt.asUintN(64, BigInt(value.getTime())) ^ (1n << 63n))
}

/** Binaries order by length, then subtype, then content. */
export const binary = (value: Uint8Array, subtype: number): void => {
  byte(TAG.binary)
  uint32(value.length)
  byte(subtype)
  bytes(value)
}

export const timestamp = (value: Timestamp): void => {
  byte(TAG.timestamp)
  uint64(BigInt.asUintN(64, value.toBigInt()))
}
