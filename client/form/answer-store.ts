import type { Answers } from '../../rules/templates/shown.ts'
import { asList, isObject, step } from '../../rules/templates/json.ts'

/** The steps to an answer: names of questions, positions in repeated groups. */
export type AnswerPath = readonly (string | number)[]

/** The JSON Pointer of a path. */
export const pointerTo = (path: AnswerPath): string => path.map(step).join('')

/**
 * The answers of one form, as they are typed, right or wrong. Whoever shows an answer listens to
 * its place alone, so that a keystroke wakes the question it belongs to and nothing else.
 */
export interface AnswerStore {
  /** All answers; a new object after every change, sharing what did not change. */
  readonly answers: () => Answers
  readonly answerAt: (path: AnswerPath) => unknown
  /** Puts an answer in its place; undefined takes it away. */
  readonly put: (path: AnswerPath, answer: unknown) => void
  /** What is wrong at each place, by JSON Pointer; replaces what was said before. */
  readonly showFaults: (faults: ReadonlyMap<string, string>) => void
  /** Forgets the faults at a place and below it: they may no longer be where they were. */
  readonly dropFaults: (pointer: string) => void
  readonly faultAt: (pointer: string) => string | undefined
  /** Rises whenever the place's listeners are called, so that one number tells of answer and fault. */
  readonly versionAt: (pointer: string) => number
  /** Calls back when the answer at the place, or one below or above it, or its fault, changes. */
  readonly listen: (pointer: string, listener: () => void) => () => void
}

const childOf = (container: unknown, name: string | number): unknown => {
  if (Array.isArray(container)) return typeof name === 'number' ? container[name] : undefined
  return isObject(container) && Object.hasOwn(container, name) ? container[name] : undefined
}

function withChild(container: unknown, name: string | number, child: unknown): unknown {
  if (typeof name === 'number') {
    const entries = [...asList(container)]
    entries[name] = child
    return entries
  }
  const others = isObject(container) ? container : {}
  if (child !== undefined) return { ...others, [name]: child }
  return Object.fromEntries(Object.entries(others).filter(([other]) => other !== name))
}

function withAnswer(container: unknown, path: AnswerPath, answer: unknown): unknown {
  const [name, ...below] = path
  if (name === undefined) return answer
  return withChild(container, name, withAnswer(childOf(container, name), below, answer))
}

const isContainer = (value: unknown) => typeof value === 'object' && value !== null

/** Every place above a pointer, the form itself first, then the pointer. */
function placesTo(path: AnswerPath): string[] {
  let at = ''
  return ['', ...path.map((name) => (at += step(name)))]
}

/** A store that begins with the given answers. */
export function createAnswerStore(initial: Answers): AnswerStore {
  let answers: Answers = initial
  let faults: ReadonlyMap<string, string> = new Map()
  const listeners = new Map<string, Set<() => void>>()

  const versions = new Map<string, number>()

  const wake = (pointer: string) => {
    versions.set(pointer, (versions.get(pointer) ?? 0) + 1)
    listeners.get(pointer)?.forEach((listener) => listener())
  }
  const wakeBelow = (pointer: string) => {
    for (const place of [...listeners.keys()]) if (place.startsWith(`${pointer}/`)) wake(place)
  }
  const answerAt = (path: AnswerPath): unknown => path.reduce<unknown>(childOf, answers)

  return {
    answers: () => answers,
    answerAt,
    put: (path, answer) => {
      const before = answerAt(path)
      if (Object.is(before, answer)) return
      const next = withAnswer(answers, path, answer)
      answers = isObject(next) ? next : {}
      for (const place of placesTo(path)) wake(place)
      if (isContainer(before) || isContainer(answer)) wakeBelow(pointerTo(path))
    },
    showFaults: (next) => {
      const touched = new Set([...faults.keys(), ...next.keys()])
      faults = next
      for (const place of touched) wake(place)
    },
    dropFaults: (pointer) => {
      const gone = [...faults.keys()].filter(
        (place) => place === pointer || place.startsWith(`${pointer}/`),
      )
      faults = new Map([...faults].filter(([place]) => !gone.includes(place)))
      for (const place of gone) wake(place)
    },
    faultAt: (pointer) => faults.get(pointer),
    versionAt: (pointer) => versions.get(pointer) ?? 0,
    listen: (pointer, listener) => {
      const there = listeners.get(pointer) ?? new Set()
      listeners.set(pointer, there.add(listener))
      return () => {
        there.delete(listener)
        if (there.size === 0) listeners.delete(pointer)
      }
    },
  }
}
