import { useCallback, useSyncExternalStore } from 'react'
import { pointerTo, type AnswerPath, type AnswerStore } from './answer-store.ts'
import { useForm } from './form-context.ts'

/** Reads something of the store, and reads it again only when the place or what is below it changes. */
export function useStored<T>(path: AnswerPath, read: (store: AnswerStore) => T): T {
  const { store } = useForm()
  const pointer = pointerTo(path)
  const listen = useCallback(
    (listener: () => void) => store.listen(pointer, listener),
    [store, pointer],
  )
  const snapshot = () => read(store)
  return useSyncExternalStore(listen, snapshot, snapshot)
}

/** The answer at a place, and what is wrong with it. */
export function useAnswer(path: AnswerPath): {
  readonly answer: unknown
  readonly fault: string | undefined
} {
  const { store } = useForm()
  const pointer = pointerTo(path)
  useStored(path, () => store.versionAt(pointer))
  return { answer: store.answerAt(path), fault: store.faultAt(pointer) }
}

/** What is wrong at a place whose answers others show. */
export const useFault = (path: AnswerPath): string | undefined =>
  useStored(path, (store) => store.faultAt(pointerTo(path)))
