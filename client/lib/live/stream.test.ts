import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { followLive } from './stream.ts'
import type { LiveSource } from './stream.ts'

type Listener = (event: { data?: unknown }) => void

/** A stream whose other end is in the test's hands. */
class Source implements LiveSource {
  readyState = 0
  readonly #listeners: [string, Listener][] = []

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push([type, listener])
  }

  close(): void {
    this.readyState = 2
  }

  /** What comes over it. */
  send(type: string, body: object): void {
    this.readyState = 1
    this.#hear(type, { data: JSON.stringify(body) })
  }

  /** It breaks; the browser comes back by itself unless the server refused. */
  fail(refused: boolean): void {
    this.readyState = refused ? 2 : 0
    this.#hear('error', {})
  }

  #hear(type: string, event: { data?: unknown }): void {
    for (const [name, listener] of this.#listeners) if (name === type) listener(event)
  }
}

let sources: Source[]
let heard: string[]
let stop: () => void
const latest = (): Source => sources.at(-1) ?? new Source()
const taken = () => heard.splice(0)

beforeEach(() => {
  jest.useFakeTimers()
  sources = []
  heard = []
  stop = followLive(
    {
      count: ({ unseen }) => heard.push(`count ${unseen}`),
      enquiry: ({ reference, revision }) => heard.push(`enquiry ${reference} ${revision}`),
      ask: () => heard.push('ask'),
      ended: (because) => heard.push(`ended ${because}`),
    },
    () => {
      const source = new Source()
      sources.push(source)
      return source
    },
  )
})
afterEach(() => {
  stop()
  jest.useRealTimers()
})

const pass = (seconds: number) => jest.advanceTimersByTime(seconds * 1_000)

describe('while the stream is there', () => {
  it('hands on what comes, and asks for nothing', () => {
    latest().send('count', { unseen: 2 })
    latest().send('enquiry', { reference: 'A', revision: 4 })
    pass(3_600)
    expect(taken()).toEqual(['count 2', 'enquiry A 4'])
    expect(sources).toHaveLength(1)
  })

  it('asks once for what went unheard when it was interrupted', () => {
    latest().send('count', { unseen: 2 })
    latest().fail(false)
    latest().send('count', { unseen: 2 })
    latest().send('count', { unseen: 3 })
    pass(3_600)
    expect(taken()).toEqual(['count 2', 'count 2', 'ask', 'count 3'])
  })
})

describe('while it is not to be had', () => {
  it.each([
    ['nothing comes through', () => undefined],
    ['it breaks', () => latest().fail(false)],
    ['it is refused', () => latest().fail(true)],
  ])('asks from time to time, when %s', (_says, happens) => {
    happens()
    pass(4)
    expect(taken()).toEqual([])
    pass(1)
    expect(taken()).toEqual(['ask'])
    pass(60)
    expect(taken()).toEqual(['ask', 'ask'])
  })

  it('is tried again when it was refused, and asking ends once it is there', () => {
    latest().fail(true)
    pass(5)
    expect(sources).toHaveLength(2)
    latest().send('count', { unseen: 1 })
    taken()
    pass(3_600)
    expect(taken()).toEqual([])
  })
})

describe('when the server ends it', () => {
  it.each(['access', 'signed-out'])('tells so and begins anew: %s', (because) => {
    latest().send('count', { unseen: 1 })
    latest().send('end', { because })
    expect(taken()).toEqual(['count 1', `ended ${because}`])
    expect(latest().readyState).toBe(2)
    pass(3)
    expect(sources).toHaveLength(2)
  })

  it('leaves it to the browser when the server stops', () => {
    latest().send('count', { unseen: 1 })
    latest().send('end', { because: 'stopping' })
    expect(taken()).toEqual(['count 1'])
    expect(latest().readyState).toBe(1)
  })
})

it('asks and listens no more once it is stopped', () => {
  stop()
  pass(3_600)
  expect([taken(), latest().readyState]).toEqual([[], 2])
})
