import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { fileKind, plainTextCheck } from '../../../rules/files/index.ts'
import { hostile, samples } from '../../testing/sample-files.ts'
import { sniffer } from './sniffer.ts'

/** In small pieces, as content comes out of the database. */
const streamed = (content: Buffer, size = 7) =>
  Readable.from(
    (function* pieces() {
      for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
    })(),
    { objectMode: false },
  )

async function kindOf(name: string, content: Buffer): Promise<string | undefined> {
  const text = plainTextCheck()
  text.take(content)
  const type = await sniffer(streamed(content))
  return fileKind({ name, type, plainText: text.holds() })?.id
}

describe('a file is known by its content', () => {
  it.each(Object.keys(samples).map((ending) => [ending === 'jpg' ? 'jpeg' : ending, ending]))(
    '%s',
    async (kind, ending) => {
      expect(await kindOf(`x.${ending}`, samples[ending] ?? Buffer.alloc(0))).toBe(kind)
    },
  )

  it.each(['jpg', 'png', 'webp', 'heic', 'pdf', 'docx', 'xlsx', 'odt'])(
    '%s, also when it calls itself something else',
    async (ending) => {
      const kind = ending === 'jpg' ? 'jpeg' : ending
      expect(await kindOf('x.csv', samples[ending] ?? Buffer.alloc(0))).toBe(kind)
    },
  )

  it.each(Object.entries(hostile))('%s is refused under any name', async (_what, content) => {
    for (const ending of Object.keys(samples))
      expect(await kindOf(`x.${ending}`, content)).toBeUndefined()
  })

  it('a large text is read to its end', async () => {
    const text = Buffer.from('Heol y Môr\n'.repeat(100_000))
    expect(await sniffer(streamed(text, 60_000))).toBeUndefined()
  })
})
