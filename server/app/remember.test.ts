import { describe, expect, it } from '@jest/globals'
import { remember } from './remember.ts'

function counted(answers: readonly (string | Error)[]) {
  let time = 0
  let readings = 0
  const read = remember({ now: () => new Date(time) }, 1_000, () => {
    const answer = answers[readings] ?? 'none left'
    readings += 1
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })
  return { read, pass: (milliseconds: number) => (time += milliseconds), readings: () => readings }
}

describe('remember', () => {
  it('reads once within the time, and again after it', async () => {
    const { read, pass, readings } = counted(['first', 'second'])
    expect(await Promise.all([read(), read()])).toEqual(['first', 'first'])
    pass(999)
    expect(await read()).toBe('first')
    expect(readings()).toBe(1)
    pass(1)
    expect(await read()).toBe('second')
  })

  it('reads again when the clock has gone back, however far', async () => {
    const { read, pass } = counted(['first', 'second', 'third'])
    pass(3_600_000)
    expect(await read()).toBe('first')
    pass(-3_000_000)
    expect(await read()).toBe('second')
    pass(999)
    expect(await read()).toBe('second')
    pass(1)
    expect(await read()).toBe('third')
  })

  it('forgets a reading that failed', async () => {
    const { read } = counted([new Error('away'), 'back'])
    await expect(read()).rejects.toThrow('away')
    expect(await read()).toBe('back')
  })
})
