import type { Bytes } from './environment.ts'
import { prefixOf } from './prefixes.ts'

/** How many documents a collection has: kept in memory, and written down once a transaction. */
export class Count {
  readonly #bytes: Bytes
  readonly #key: Buffer
  #value: number | undefined
  /** Whether it is yet to be written down. */
  #changed = false

  constructor(bytes: Bytes, id: number) {
    this.#bytes = bytes
    this.#key = prefixOf(id)
  }

  get(): number {
    this.#value ??= this.#bytes.get(this.#key)?.readDoubleBE(0) ?? 0
    return this.#value
  }

  add(by: number): void {
    this.#value = this.get() + by
    this.#changed = true
  }

  /** Writes the count down, if it changed. */
  save(): void {
    if (!this.#changed) return
    const bytes = Buffer.allocUnsafe(8)
    bytes.writeDoubleBE(this.get(), 0)
    this.#bytes.putSync(this.#key, bytes)
    this.#changed = false
  }

  clear(): void {
    this.#bytes.removeSync(this.#key)
    this.#value = 0
    this.#changed = false
  }
}
