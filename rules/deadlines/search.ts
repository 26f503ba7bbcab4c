/** The first index whose value is above `value` in ascending numbers; their length if none is. */
export function firstAbove(ascending: ArrayLike<number>, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** The first index whose value is at least `value` in ascending numbers; their length if none is. */
export function firstAtLeast(ascending: ArrayLike<number>, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) >= value) high = middle
    else low = middle + 1
  }
  return low
}
