import type { Socket } from 'node:net'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { eicar, reading, startClamd, type FakeClamd } from '../../testing/clamd.ts'
import { clamav } from './clamav.ts'

let started: FakeClamd[] = []

afterEach(async () => {
  await Promise.all(started.map((each) => each.close()))
  started = []
})

async function clamd(answer: (socket: Socket) => void): Promise<string> {
  const fake = await startClamd(answer)
  started.push(fake)
  return fake.url
}

async function* piecesOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

describe('a scan by clamd', () => {
  it('sends the content whole, each piece after its length', async () => {
    const heard: Buffer[] = []
    const url = await clamd(reading(eicar, heard))
    expect(await clamav({ url }).scan(piecesOf('one ', '', 'two'))).toBe('clean')
    expect(heard.map(String)).toEqual(['zINSTREAM\0', 'one ', 'two'])
  })

  it('finds what is infected, also across pieces', async () => {
    const url = await clamd(reading(eicar))
    expect(await clamav({ url }).scan(piecesOf('x EIC', 'AR y'))).toBe('infected')
    expect(await clamav({ url }).scan(piecesOf('x'))).toBe('clean')
  })

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => undefined],
    ['reads nothing', (socket) => socket.pause()],
    ['hangs up', (socket) => socket.destroy()],
    ['hangs up when all is said', (socket) => socket.once('data', () => socket.end())],
    ['is not clamd', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n\0')],
    ['takes no more', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['stops in the middle of its verdict', (socket) => socket.end('stream: O')],
    ['never stops talking', (socket) => socket.end('x'.repeat(10_000))],
  ])('that %s is no verdict, and is told', async (_says, answer) => {
    const onFault = jest.fn()
    const url = await clamd(answer)
    const large = 'x'.repeat(2_000_000)
    const scan = clamav({ url, patience: 50, onFault }).scan(piecesOf('x', large, large, large))
    await expect(scan).rejects.toThrow()
    expect(onFault).toHaveBeenCalledTimes(1)
  })

  it('where nobody listens is no verdict', async () => {
    const url = await clamd(() => undefined)
    await started[0]?.close()
    await expect(clamav({ url }).scan(piecesOf('x'))).rejects.toThrow('ECONNREFUSED')
  })

  it('of content that breaks off is no verdict', async () => {
    async function* broken() {
      yield await Promise.resolve(Buffer.from('x'))
      throw new Error('broke off')
    }
    const url = await clamd(reading(eicar))
    await expect(clamav({ url }).scan(broken())).rejects.toThrow('broke off')
  })
})
