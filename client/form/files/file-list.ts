import {
  fileFaultWords,
  filePolicy,
  filesFaultWords,
  mayBeTaken,
  overfull,
} from '../../../rules/files/index.ts'
import type { Language } from '../../../rules/words/language.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { idsIn, sizesIn, type FileEntry } from './file-entry.ts'
import type { FormFiles } from './form-files.ts'
import { fileWords } from './words.ts'

export interface FileListOptions {
  readonly language: Language
  readonly files: FormFiles
  /** The files that the answer named to begin with. */
  readonly ids: readonly string[]
  /** How many the question takes. */
  readonly most: number
  /** The sizes of the files of the form's other questions. */
  readonly others: () => readonly number[]
  /** Called with the files of the answer, whenever they are others. */
  readonly onIds: (ids: readonly string[]) => void
  readonly now: () => number
}

/** The files of one question: what is there, what is on its way, what failed. */
export interface FileList {
  readonly entries: () => readonly FileEntry[]
  /** The last thing that happened, for those who cannot see it. */
  readonly said: () => string
  readonly listen: (listener: () => void) => () => void
  readonly add: (chosen: readonly File[]) => void
  readonly retry: (key: number) => void
  /** Stops what is on its way, takes away what is there, forgets what failed. */
  readonly remove: (key: number) => void
  /** Why the form cannot be sent yet; undefined if it can. */
  readonly unfinished: () => string | undefined
  /** Stops everything that is on its way: the question is no longer asked. */
  readonly stop: () => void
}

type Change = (entry: FileEntry) => FileEntry

/** Keeps the files of a question, and sends them one after the other, so that each gets there soon. */
export function createFileList(options: FileListOptions): FileList {
  const { language, files, most, others, onIds, now } = options
  const words = fileWords[language]
  const faults = fileFaultWords[language]
  const listeners = new Set<() => void>()
  const chosenFiles = new Map<number, File>()
  let current: { readonly key: number; readonly stopping: AbortController } | undefined
  let keys = 0
  let said = ''
  let entries: readonly FileEntry[] = options.ids.map((id, index): FileEntry => {
    const {
      name = words.unknown(index + 1),
      size = 0,
      type = '',
      waitsUntil,
    } = files.known(id) ?? {}
    const base = { key: (keys += 1), name, size }
    return waitsUntil !== undefined && Date.parse(waitsUntil) <= now()
      ? { ...base, state: 'failed', message: words.expired(name), again: false }
      : { ...base, state: 'added', id, type }
  })

  const show = (next: readonly FileEntry[], says?: string) => {
    const before = idsIn(entries)
    entries = next
    if (says !== undefined) said = says
    const after = idsIn(next)
    if (before.join() !== after.join()) onIds(after)
    for (const listener of listeners) listener()
  }
  const change = (key: number, to: Change, says?: string) =>
    show(
      entries.map((entry) => (entry.key === key ? to(entry) : entry)),
      says,
    )
  const failing =
    (message: string, again: boolean): Change =>
    ({ key, name, size }) => ({ key, name, size, state: 'failed', message, again })

  /** What can be known to be wrong before a file is sent. */
  const faultOf = ({ name, size, type }: File): string | undefined => {
    const sizes = sizesIn(entries)
    if (sizes.length >= most) return words.mostHere(name, most)
    if (!mayBeTaken(name, type)) return faults['not-taken'](name)
    if (size === 0) return faults.empty(name)
    if (size > filePolicy.mostBytes) return faults['too-large'](name)
    const full = overfull([...others(), ...sizes, size])
    return full && filesFaultWords[language][full]
  }

  const whyNot = (fault: unknown, name: string): { message: string; again: boolean } => {
    const { kind, detail, status } = refusalOf(fault)
    if (kind === 'offline') return { message: words.offline(name), again: true }
    if (kind === 'signed-out') return { message: words.signedOut(name), again: true }
    const passing = status >= 500
    const message = detail?.replace(/\.$/, '') ?? words.failed(name)
    return { message: status === 500 ? words.failed(name) : message, again: passing }
  }

  async function send(key: number, file: File): Promise<void> {
    const stopping = new AbortController()
    current = { key, stopping }
    const onProgress = (share: number) => {
      if (!stopping.signal.aborted)
        change(key, (entry) => (entry.state === 'sending' ? { ...entry, share } : entry))
    }
    try {
      const { id, name, size, type } = await files.send(file, {
        onProgress,
        signal: stopping.signal,
      })
      // Stopped in the last moment: it arrived all the same.
      if (stopping.signal.aborted) files.remove(id)
      else {
        const count = idsIn(entries).length + 1
        chosenFiles.delete(key)
        change(key, () => ({ key, name, size, type, state: 'added', id }), words.added(name, count))
      }
    } catch (fault) {
      if (stopping.signal.aborted) return
      const { message, again } = whyNot(fault, file.name)
      change(key, failing(message, again), `${message}.`)
    }
  }

  /** Sends the first that waits, if none is on its way; says so after what is still being said. */
  function goOn(saidBefore: readonly string[] = []): void {
    if (current !== undefined) return
    const next = entries.find(({ state }) => state === 'queued')
    const file = next && chosenFiles.get(next.key)
    if (next === undefined || file === undefined) return
    const { key, name, size } = next
    const says = [...saidBefore, words.begun(name)].join(' ')
    change(key, () => ({ key, name, size, state: 'sending', share: 0 }), says)
    void send(key, file).finally(() => {
      if (current?.key === key) current = undefined
      goOn()
    })
  }

  function stopSending(key: number): void {
    if (current?.key !== key) return
    current.stopping.abort()
    current = undefined
  }

  return {
    entries: () => entries,
    said: () => said,
    listen: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    add: (chosen) => {
      const wrong: string[] = []
      for (const file of chosen) {
        const { name, size } = file
        const key = (keys += 1)
        const fault = faultOf(file)
        const entry: FileEntry = { key, name, size, state: 'queued' }
        if (fault === undefined) {
          chosenFiles.set(key, file)
          show([...entries, entry])
        } else {
          wrong.push(`${fault}.`)
          show([...entries, failing(fault, false)(entry)], wrong.join(' '))
        }
      }
      goOn(wrong)
    },
    retry: (key) => {
      change(key, ({ name, size }) => ({ key, name, size, state: 'queued' }))
      goOn()
    },
    remove: (key) => {
      const gone = entries.find((entry) => entry.key === key)
      if (gone === undefined) return
      stopSending(key)
      chosenFiles.delete(key)
      if (gone.state === 'added') files.remove(gone.id)
      const wasThere = gone.state === 'added' || gone.state === 'failed'
      const says = wasThere ? words.removed(gone.name) : words.cancelled(gone.name)
      show(
        entries.filter((entry) => entry.key !== key),
        says,
      )
      goOn()
    },
    unfinished: () => {
      const open = entries.find(({ state }) => state !== 'added')
      if (open === undefined) return undefined
      if (open.state !== 'failed') return words.unfinished(open.name)
      return open.again ? words.notAdded(open.name) : words.mustGo(open.name)
    },
    stop: () => {
      if (current !== undefined) stopSending(current.key)
      show(entries.filter(({ state }) => state !== 'queued' && state !== 'sending'))
    },
  }
}
