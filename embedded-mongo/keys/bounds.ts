/** The same key in the opposite order. */
export const invert = (key: Buffer): Buffer => {
  const inverted = Buffer.allocUnsafe(key.length)
  for (let i = 0; i < key.length; i++) inverted[i] = ~key.readUInt8(i) & 0xff
  return inverted
}

/** The smallest key above every key that begins with `prefix`; undefined if there is none. */
export const after = (prefix: Buffer): Buffer | undefined => {
  for (let i = prefix.length - 1; i >= 0; i--) {
    const last = prefix.readUInt8(i)
    if (last === 0xff) continue
    const next = Buffer.from(prefix.subarray(0, i + 1))
    next[i] = last + 1
    return next
  }
  return undefined
}
