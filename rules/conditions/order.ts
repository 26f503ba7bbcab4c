/**
 * Orders two values of one type as MongoDB does; `null` when their types differ, for then a
 * comparison in a filter holds for neither side (type bracketing).
 */
export function order(left: unknown, right: unknown): number | null {
  if (typeof left === 'string' && typeof right === 'string') return orderText(left, right)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  return null
}

/**
 * By code point, which is also the order of UTF-8 bytes that MongoDB compares. JavaScript's own `<`
 * compares UTF-16 units, and would put an emoji before U+FF5E.
 */
function orderText(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at)
    const b = right.charCodeAt(at)
    if (a !== b) return rank(a) - rank(b)
  }
  return left.length - right.length
}

/** Lifts surrogates over the rest of the basic plane, where their code points belong. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)
