import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Connection } from 'mongoose'
import { startEmbeddedMongo } from '../../../embedded-mongo/index.ts'
import type { FileContents } from '../../app/ports.ts'
import { connect } from './connection.ts'
import { gridFileContents } from './file-contents.ts'

let folder: string
let server: Awaited<ReturnType<typeof startEmbeddedMongo>>
let connection: Connection
let contents: FileContents

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portreeve-'))
  server = await startEmbeddedMongo({ dataDir: folder })
  connection = await connect(server.uri)
  contents = gridFileContents(connection)
})

afterAll(async () => {
  await connection.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const left = async () =>
  Promise.all(
    ['files', 'chunks'].map((part) =>
      connection.collection(`fileContents.${part}`).countDocuments(),
    ),
  )

async function* inPieces(content: Buffer, size: number, breaksAt = Infinity) {
  for (let at = 0; at < content.length; at += size) {
    if (at >= breaksAt) throw new Error('broke off')
    yield await Promise.resolve(content.subarray(at, at + size))
  }
}

const read = async (id: string): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of contents.read(id)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

it.each([
  [1, 1],
  [700_000, 64_000],
  [255 * 1024 * 2, 255 * 1024],
])('%i bytes in pieces of %i come back as they were', async (length, size) => {
  const content = randomBytes(length)
  await contents.write('whole', inPieces(content, size))
  expect((await read('whole')).equals(content)).toBe(true)
  await contents.remove('whole')
  expect(await left()).toEqual([0, 0])
})

it('what broke off leaves pieces, which go with it', async () => {
  const writing = contents.write('half', inPieces(randomBytes(900_000), 64_000, 600_000))
  await expect(writing).rejects.toThrow('broke off')
  const [files = 0, chunks = 0] = await left()
  expect([files, chunks > 0]).toEqual([0, true])
  await contents.remove('half')
  expect(await left()).toEqual([0, 0])
})

it('what is not there cannot be read, and is removed without complaint', async () => {
  await expect(read('nothing')).rejects.toThrow(/FileNotFound/)
  await contents.remove('nothing')
})
