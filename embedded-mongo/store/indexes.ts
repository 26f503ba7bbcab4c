import { decodeFields, differing, type Doc } from '../bson/documents.ts'
import { indexKeys } from '../keys/index-keys.ts'
import type { Index } from './definitions.ts'
import { indexedFields } from './indexed-fields.ts'

/** The keys of one document, index by index. */
export type KeysByIndex = ReadonlyMap<Index, Buffer[]>

/** What changing a document takes out of an index, and what it adds. */
export interface KeyChange {
  index: Index
  gone: Buffer[]
  added: Buffer[]
}

const fieldsOfEach = (all: readonly Index[]): ReadonlyMap<Index, readonly string[]> =>
  new Map(all.map((index) => [index, [...indexedFields([index])]]))

const without = (keys: readonly Buffer[], others: readonly Buffer[]): Buffer[] =>
  keys.filter((key) => !others.some((other) => other.equals(key)))

/** The indexes of one collection, and which keys a document has in them. */
export class Indexes {
  readonly #save: () => void
  #all: readonly Index[]
  #fields: ReadonlySet<string>
  #fieldsOf: ReadonlyMap<Index, readonly string[]>

  /** `save` writes down what is kept of each index, whenever that changed. */
  constructor(all: readonly Index[], save: () => void) {
    this.#all = all
    this.#fields = indexedFields(all)
    this.#fieldsOf = fieldsOfEach(all)
    this.#save = save
  }

  get all(): readonly Index[] {
    return this.#all
  }

  set(all: readonly Index[]): void {
    this.#all = all
    this.#fields = indexedFields(all)
    this.#fieldsOf = fieldsOfEach(all)
    this.#save()
  }

  /** The same as `keysOf`, decoding no more of the document than it takes. */
  keysIn(bytes: Buffer): KeysByIndex {
    return this.keysOf(decodeFields(bytes, this.#fields))
  }

  keysOf(doc: Doc): KeysByIndex {
    return new Map(this.#all.map((index) => [index, this.keys(index, doc)] as const))
  }

  /** What has to be done in each index when a document changes; most changes touch few indexes. */
  changes(old: Buffer, bytes: Buffer): KeyChange[] {
    const fields = differing(old, bytes, this.#fields)
    if (fields.size === 0) return []
    const before = decodeFields(old, this.#fields)
    const after = decodeFields(bytes, this.#fields)
    return this.#all
      .filter((index) => this.#fieldsOf.get(index)?.some((field) => fields.has(field)))
      .map((index) => {
        const [had, has] = [this.keys(index, before), this.keys(index, after)]
        return { index, gone: without(had, has), added: without(has, had) }
      })
  }

  /** The keys of a document in one index, which learns whether it holds arrays or cut keys. */
  keys(index: Index, doc: Doc): Buffer[] {
    if (index.partial && !index.partial.matches(doc)) return []
    const { keys, multikey, cut } = indexKeys(doc, index)
    const news = multikey.some((is, i) => is && index.multikey[i] === false) || (cut && !index.cut)
    if (news) {
      index.multikey = index.multikey.map((was, i) => was || multikey[i] === true)
      index.cut ||= cut
      if (this.#all.includes(index)) this.#save()
    }
    return keys
  }
}
