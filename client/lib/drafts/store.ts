/** Where drafts are kept: the browser's localStorage, or a map in tests. */
export interface DraftStorage {
  readonly length: number
  key(index: number): string | null
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

export interface Draft {
  name: string
  /** Milliseconds since 1970. */
  savedAt: number
  content: unknown
}

/** After this long a draft is thrown away unread: 30 days, in milliseconds. */
export const draftLifetime = 30 * 24 * 3_600_000

const prefix = 'portreeve.draft/'

/**
 * Drafts of one person in this browser. Nobody else's are ever returned.
 * A storage that is full or forbidden loses drafts, never the page: `write` tells whether it was kept.
 */
export function draftStore(storage: DraftStorage, person: string, now: () => number) {
  const own = `${prefix}${encodeURIComponent(person)}/`

  function read(name: string): Draft | undefined {
    const draft = parse(name, storage.getItem(own + name))
    if (draft === undefined) return undefined
    if (now() - draft.savedAt <= draftLifetime) return draft
    storage.removeItem(own + name)
    return undefined
  }

  function write(name: string, content: unknown): boolean {
    try {
      storage.setItem(own + name, JSON.stringify({ savedAt: now(), content }))
      return true
    } catch {
      return false
    }
  }

  /** Gives a draft another name; it stays as old as it was. */
  function rename(from: string, to: string): void {
    try {
      const text = storage.getItem(own + from)
      if (text === null) return
      storage.setItem(own + to, text)
      storage.removeItem(own + from)
    } catch {
      // It stays where it was.
    }
  }

  function all(): Draft[] {
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(own))
      .map((key) => key.slice(own.length))
    return names.map(read).filter((draft) => draft !== undefined)
  }

  function remove(name: string): void {
    storage.removeItem(own + name)
  }

  function removeAll(): void {
    for (const { name } of all()) remove(name)
  }

  return { read, write, rename, all, remove, removeAll }
}

export type DraftStore = ReturnType<typeof draftStore>

function parse(name: string, text: string | null): Draft | undefined {
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    const whole =
      typeof value === 'object' && value !== null && 'savedAt' in value && 'content' in value
    if (!whole || typeof value.savedAt !== 'number') return undefined
    return { name, savedAt: value.savedAt, content: value.content }
  } catch {
    return undefined
  }
}
