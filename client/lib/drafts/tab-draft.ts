import type { Draft, DraftStore } from './store.ts'

/** A version of a draft, read into what it is a draft of. */
export interface Version<T> {
  /** Where it is kept; the draft's own name, or aside of it. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly content: T
  /** The content as it is stored, to tell versions apart. */
  readonly text: string
}

export interface TabDraftPlace<T> {
  readonly drafts: DraftStore
  readonly name: string
  /** Tells this tab from all others. */
  readonly tab: string
  /** What was stored, whatever became of it there; undefined when it is no such draft. */
  readonly read: (content: unknown) => T | undefined
}

/**
 * A draft as one tab has it, while other tabs may have it open too. A tab never writes over a version
 * that it has not seen: its own is kept aside, until `settle` says that the other was seen.
 */
export function openTabDraft<T>({ drafts, name, tab, read }: TabDraftPlace<T>) {
  const asides = `${name}~`
  const aside = asides + tab
  const listeners = new Set<() => void>()

  const versionIn = ({ name: at, savedAt, content }: Draft): Version<T> | undefined => {
    const whole = read(content)
    return whole === undefined
      ? undefined
      : { name: at, savedAt, content: whole, text: JSON.stringify(content) }
  }
  const stored = (): Version<T> | undefined => {
    const draft = drafts.read(name)
    return draft === undefined ? undefined : versionIn(draft)
  }
  const leftAside = (): Version<T> | undefined =>
    drafts
      .all()
      .filter((draft) => draft.name.startsWith(asides) && draft.name !== aside)
      .sort((a, b) => b.savedAt - a.savedAt)
      .map(versionIn)
      .find((version) => version !== undefined)

  // What a closed tab left aside is the draft, where there is no other.
  const left = stored() === undefined ? leftAside() : undefined
  if (left !== undefined) drafts.rename(left.name, name)
  const found = stored()

  /** What this tab last saw of the draft, and last had itself. */
  let seen = found?.text
  let own = seen

  const unseen = (): Version<T> | undefined => {
    const version = stored()
    return version?.text === seen || version?.text === own ? undefined : version
  }

  let told: Version<T> | undefined
  /** The version of another tab that this one has not seen; the same object for as long as it is. */
  function other(): Version<T> | undefined {
    const now = unseen() ?? leftAside()
    if (told?.name !== now?.name || told?.text !== now?.text) told = now
    return told
  }

  const tell = () => {
    for (const listener of listeners) listener()
  }

  /** Keeps what is in this tab; tells whether the browser could. */
  function write(content: T): boolean {
    own = JSON.stringify(content)
    const isAside = unseen() !== undefined
    const kept = drafts.write(isAside ? aside : name, content)
    if (kept && !isAside) {
      seen = own
      drafts.remove(aside)
    }
    tell()
    return kept
  }

  /** Nothing is left in this tab to keep. */
  function remove(): void {
    if (unseen() === undefined) drafts.remove(name)
    drafts.remove(aside)
    own = undefined
    tell()
  }

  /** The reader was shown another tab's version and has chosen: what is written next is the draft. */
  function settle(version: Version<T>): void {
    if (version.name === name) seen = version.text
    else drafts.remove(version.name)
    tell()
  }

  return {
    /** As it was when this tab opened it. */
    found,
    other,
    write,
    remove,
    settle,
    /** Calls back when this tab changed what there is of the draft. */
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
