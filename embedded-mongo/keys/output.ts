/**
 * Where a key is written before it is copied out: one buffer for all, used by one key at a time and
 * grown as needed.
 */
let buffer = Buffer.allocUnsafe(1 << 16)
let at = 0

const reserve = (bytes: number): void => {
  if (at + bytes <= buffer.length) return
  const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + bytes))
  buffer.copy(larger, 0, 0, at)
  buffer = larger
}

/** Begins a new key. */
export const begin = (): void => {
  at = 0
}

export const position = (): number => at

/** Takes back what was written after a position. */
export const backTo = (start: number): void => {
  at = start
}

/** A copy of what was written since a position. */
export const since = (start: number): Buffer => Buffer.from(buffer.subarray(start, at))

/** Turns what was written since a position into its opposite: it then orders the other way. */
export const invertSince = (start: number): void => {
  for (let i = start; i < at; i++) buffer[i] = ~buffer.readUInt8(i) & 0xff
}

export const byte = (value: number): void => {
  reserve(1)
  buffer[at++] = value
}

export const bytes = (value: Uint8Array): void => {
  reserve(value.length)
  buffer.set(value, at)
  at += value.length
}

export const uint32 = (value: number): void => {
  reserve(4)
  at = buffer.writeUInt32BE(value, at)
}

export const uint64 = (value: bigint): void => {
  reserve(8)
  at = buffer.writeBigUInt64BE(value, at)
}

/** A double whose bytes order as doubles do: sign flipped, and all else too if it is negative. */
export const double = (value: number): void => {
  reserve(8)
  const start = at
  at = buffer.writeDoubleBE(value, start)
  if (value < 0) invertSince(start)
  else buffer[start] = buffer.readUInt8(start) ^ 0x80
}

/** Zero bytes are escaped as 00 FF, and 00 00 ends the text. */
export const text = (value: string): void => {
  reserve(value.length * 3 + 2)
  const written = buffer.write(value, at, 'utf8')
  const zero = buffer.indexOf(0, at)
  if (zero === -1 || zero >= at + written) at += written
  else escape(Buffer.from(buffer.subarray(at, at + written)))
  byte(0)
  byte(0)
}

const escape = (raw: Buffer): void => {
  reserve(raw.length * 2 + 2)
  for (const one of raw) {
    buffer[at++] = one
    if (one === 0) buffer[at++] = 0xff
  }
}
