import { decodeFields, type Doc } from '../bson/documents.ts'
import { indexKeys } from '../keys/index-keys.ts'
import type { Index } from './definitions.ts'
import { indexedFields } from './indexed-fields.ts'

/** The keys of one document, index by index. */
export type KeysByIndex = ReadonlyMap<Index, Buffer[]>

/** The indexes of one collection, and which keys a document has in them. */
export class Indexes {
  readonly #save: () => void
  #all: readonly Index[]
  #fields: ReadonlySet<string>

  /** `save` writes down what is kept of each index, whenever that changed. */
  constructor(all: readonly Index[], save: () => void) {
    this.#all = all
    this.#fields = indexedFields(all)
    this.#save = save
  }

  get all(): readonly Index[] {
    return this.#all
  }

  set(all: readonly Index[]): void {
    this.#all = all
    this.#fields = indexedFields(all)
    this.#save()
  }

  /** The same as `keysOf`, decoding no more of the document than it takes. */
  keysIn(bytes: Buffer): KeysByIndex {
    return this.keysOf(decodeFields(bytes, this.#fields))
  }

  keysOf(doc: Doc): KeysByIndex {
    return new Map(this.#all.map((index) => [index, this.keys(index, doc)] as const))
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
