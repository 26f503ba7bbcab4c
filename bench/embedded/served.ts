import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { MongoClient, type Collection } from 'mongodb'
import type { Stored } from './documents.ts'

export interface Served {
  items: Collection<Stored>
  memory: () => Promise<{ own: number; whole: number }>
  close: () => Promise<void>
}

const answer = async (child: ChildProcess, question?: string): Promise<Record<string, unknown>> => {
  const answered = once(child, 'message')
  if (question !== undefined) child.send(question)
  const [message] = (await answered) as [Record<string, unknown>]
  return message
}

/** Starts the server on a directory as a process, and connects to it. */
export const serve = async (dataDir: string): Promise<Served> => {
  const script = fileURLToPath(new URL('./serve.ts', import.meta.url))
  const child = fork(script, [dataDir], { execArgv: ['--import', 'tsx'] })
  const { uri } = await answer(child)
  const client = await new MongoClient(String(uri)).connect()
  return {
    items: client.db('bench').collection<Stored>('items'),
    memory: async () => {
      const { own, whole } = await answer(child, 'memory')
      return { own: Number(own), whole: Number(whole) }
    },
    close: async () => {
      await client.close()
      const exited = once(child, 'exit')
      child.send('close')
      await exited
    },
  }
}
