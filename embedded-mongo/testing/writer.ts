import { MongoClient } from 'mongodb'
import { startEmbeddedMongo } from '../index.ts'

/**
 * Writes from several connections at once until it is killed, and tells on its output what has been
 * acknowledged. Run as a process of its own, to be killed at any moment.
 */
const [dataDir = '', round = '0'] = process.argv.slice(2)
const WRITERS = 4

const server = await startEmbeddedMongo({ dataDir })
const client = await new MongoClient(server.uri, { maxPoolSize: WRITERS }).connect()
const items = client
  .db('crash')
  .collection<{ _id: string; n: number; tags: string[]; v: number }>('items')
await items.createIndex({ n: 1 }, { unique: true }, {})
await items.createIndex({ tags: 1, v: -1 }, {}, {})

const acknowledge = (line: string): void => void process.stdout.write(`${line}\n`)

const write = async (writer: number): Promise<void> => {
  for (let i = 0; ; i++) {
    const _id = `${round}-${writer}-${i}`
    const n = (Number(round) * WRITERS + writer) * 1_000_000 + i
    await items.insertOne({ _id, n, tags: [`t${i % 5}`, `w${writer}`], v: 0 })
    acknowledge(`+ ${_id} 0`)
    if (i % 3 === 1) {
      await items.updateOne({ _id }, { $inc: { v: 1 }, $push: { tags: 'changed' } })
      acknowledge(`+ ${_id} 1`)
    }
    if (i % 5 === 4) {
      await items.deleteOne({ _id })
      acknowledge(`- ${_id}`)
    }
    if (i % 7 === 6) {
      const many = [1, 2, 3].map((k) => ({ _id: `${_id}-${k}`, n: -n * 10 - k, tags: [], v: 0 }))
      await items.insertMany(many)
      for (const { _id: id } of many) acknowledge(`+ ${id} 0`)
    }
  }
}

acknowledge('ready')
await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
