import { Decimal128, Double, Int32, Long, Timestamp } from 'bson'

/** A number as a double that is not above it, and how far above that double it lies. */
export interface SplitNumber {
  floor: number
  /** 0 ≤ fraction < 2^128: the share of the distance to the next double. */
  fraction: bigint
}

const view = new DataView(new ArrayBuffer(8))

const step = (n: number, by: bigint): number => {
  view.setFloat64(0, n)
  view.setBigUint64(0, view.getBigUint64(0) + by)
  return view.getFloat64(0)
}

const nextUp = (n: number): number => {
  if (n === 0) return Number.MIN_VALUE
  return step(n, n > 0 ? 1n : -1n)
}
const nextDown = (n: number): number => -nextUp(-n)

/** Every finite double is an integer over 2^1074. */
const SCALE = 1074n
const scaled = (n: number): bigint => {
  view.setFloat64(0, Math.abs(n))
  const bits = view.getBigUint64(0)
  const exponent = bits >> 52n
  const mantissa = bits & 0xfffffffffffffn
  const value = exponent === 0n ? mantissa : (mantissa | 0x10000000000000n) << (exponent - 1n)
  return n < 0 ? -value : value
}

/** Splits the exact value `numerator / denominator`, whose nearest double is about `near`. */
const split = (numerator: bigint, denominator: bigint, near: number): SplitNumber => {
  if (!Number.isFinite(near)) return { floor: near, fraction: 0n }
  const target = numerator << SCALE
  const below = (n: number): boolean => scaled(n) * denominator <= target
  const floor = below(near) ? near : nextDown(near)
  const above = nextUp(floor)
  if (!Number.isFinite(above) || !Number.isFinite(floor)) return { floor, fraction: 0n }
  const rest = target - scaled(floor) * denominator
  const gap = (scaled(above) - scaled(floor)) * denominator
  return { floor: floor === 0 ? 0 : floor, fraction: (rest << 128n) / gap }
}

const splitDecimal = (text: string): SplitNumber => {
  const near = Number(text)
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(text)
  if (!parts || !Number.isFinite(near)) return { floor: near, fraction: 0n }
  const [, sign = '', whole = '0', after = '', power = '0'] = parts
  const exponent = Number(power) - after.length
  const digits = BigInt(`${sign}${whole}${after}`)
  const ten = 10n ** BigInt(Math.abs(exponent))
  return exponent < 0 ? split(digits, ten, near) : split(digits * ten, 1n, near)
}

/**
 * Any BSON number, or undefined for what is none. Numbers of all four types compare by value, as
 * MongoDB has it: Long and Decimal128 beyond what a double holds are split exactly.
 * A Decimal128 beyond the range of a double counts as infinite.
 */
export const splitNumber = (value: unknown): SplitNumber | undefined => {
  if (typeof value === 'number') return { floor: value === 0 ? 0 : value, fraction: 0n }
  if (typeof value === 'bigint') return split(value, 1n, Number(value))
  // bson derives Timestamp from Long, but it is a type of its own.
  if (value instanceof Timestamp) return undefined
  if (value instanceof Long) return split(value.toBigInt(), 1n, value.toNumber())
  if (value instanceof Decimal128) return splitDecimal(value.toString())
  if (value instanceof Double || value instanceof Int32) return splitNumber(value.value)
  return undefined
}
