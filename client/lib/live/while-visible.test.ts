import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { whileVisible } from './while-visible.ts'

/** A page that can go out of sight and come back. */
class SeenPage extends EventTarget {
  visibilityState: 'visible' | 'hidden' = 'visible'

  turn(to: 'visible' | 'hidden'): void {
    this.visibilityState = to
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

let page: SeenPage
let done: string[]
let end: () => void
const taken = () => done.splice(0)
const before = Object.getOwnPropertyDescriptor(globalThis, 'document')

beforeEach(() => {
  jest.useFakeTimers()
  page = new SeenPage()
  Object.defineProperty(globalThis, 'document', { value: page, configurable: true })
  done = []
  end = whileVisible((again) => {
    done.push(again ? 'start again' : 'start')
    return () => done.push('stop')
  })
})
afterEach(() => {
  end()
  jest.useRealTimers()
  if (before === undefined) Reflect.deleteProperty(globalThis, 'document')
  else Object.defineProperty(globalThis, 'document', before)
})

it('goes on while the page is in sight, and a little longer', () => {
  expect(taken()).toEqual(['start'])
  page.turn('hidden')
  jest.advanceTimersByTime(9_000)
  page.turn('visible')
  jest.advanceTimersByTime(60_000)
  expect(taken()).toEqual([])
})

it('stops when the page stays out of sight, and begins again when it is back', () => {
  taken()
  page.turn('hidden')
  jest.advanceTimersByTime(10_000)
  expect(taken()).toEqual(['stop'])
  page.turn('visible')
  expect(taken()).toEqual(['start again'])
})

it('is over when it is ended', () => {
  end()
  expect(taken()).toEqual(['start', 'stop'])
  page.turn('hidden')
  page.turn('visible')
  expect(taken()).toEqual([])
})
