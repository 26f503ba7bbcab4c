import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { asList } from '../../rules/templates/json.ts'
import { pointerTo, type AnswerPath } from './answer-store.ts'
import { idPrefix, idSeparator } from './element-ids.ts'
import { useForm } from './form-context.ts'
import { keysFor, moved, withEntry, withoutEntry } from './group-keys.ts'
import { useStored } from './use-answer.ts'

interface Removed {
  readonly index: number
  readonly key: number | undefined
  readonly answer: unknown
}

/** The id of an element of a group: of an entry, or of what is named after it. */
export const groupElement = (path: AnswerPath, ...more: (string | number)[]): string =>
  [idPrefix, ...path, ...more].join(idSeparator)

const focus = (id: string) => document.getElementById(id)?.focus()

/** The last thing that was done to a group, for those who cannot see it. */
type Done =
  | { readonly what: 'removed' | 'restored'; readonly index: number }
  | { readonly what: 'moved'; readonly to: number }

/**
 * The entries of a repeated group and what can be done to them. Every action leaves the focus where
 * a person at the keyboard goes on: in the new entry, on the moved entry's button, on the way back.
 */
export function useEntries(path: AnswerPath, least: number) {
  const { store } = useForm()
  const stored = useStored(path, () => asList(store.answerAt(path)).length)
  const [known, setKnown] = useState<readonly number[]>([])
  const [removed, setRemoved] = useState<Removed>()
  const [done, setDone] = useState<Done>()
  const length = Math.max(stored, least)
  const keys = keysFor(known, length)

  const change = useCallback(
    (edit: (entries: readonly unknown[]) => readonly unknown[], nextKeys: readonly number[]) => {
      const entries = Array.from({ length }, (_, at) => asList(store.answerAt(path))[at] ?? {})
      const next = edit(entries)
      setKnown(nextKeys)
      store.dropFaults(pointerTo(path))
      store.put(path, next.length > 0 ? next : undefined)
    },
    [store, path, length],
  )

  const add = () => {
    flushSync(() => {
      change((entries) => [...entries, {}], keysFor(keys, length + 1))
      setRemoved(undefined)
    })
    focus(groupElement(path, length))
  }
  const move = useCallback(
    (from: number, to: number) => {
      flushSync(() => {
        change((entries) => moved(entries, from, to), moved(keys, from, to))
        setRemoved(undefined)
        setDone({ what: 'moved', to })
      })
      const [same, other] = to < from ? ['up', 'down'] : ['down', 'up']
      const button = `${groupElement(path, to)}-${same}`
      focus(
        document.getElementById(button) === null ? `${groupElement(path, to)}-${other}` : button,
      )
    },
    [change, keys, path],
  )
  const remove = useCallback(
    (index: number) => {
      const answer = asList(store.answerAt(path))[index]
      flushSync(() => {
        change((entries) => withoutEntry(entries, index), withoutEntry(keys, index))
        setRemoved({ index, key: keys[index], answer })
        setDone({ what: 'removed', index })
      })
      focus(`${groupElement(path)}-undo`)
    },
    [change, keys, path, store],
  )
  const undo = () => {
    if (removed === undefined) return
    const { index, key = 0, answer } = removed
    flushSync(() => {
      change((entries) => withEntry(entries, index, answer ?? {}), withEntry(keys, index, key))
      setRemoved(undefined)
      setDone({ what: 'restored', index })
    })
    focus(groupElement(path, index))
  }
  return { keys, removed, done, add, move, remove, undo }
}
