import { parentPort, workerData } from 'node:worker_threads'
import { startServer, type ServerSettings } from './server.ts'

/** What the thread tells the one that started it. */
export type Report =
  { kind: 'ready'; uri: string } | { kind: 'failed'; message: string } | { kind: 'closed' }

const report = (message: Report): void => parentPort?.postMessage(message)

const main = async (): Promise<void> => {
  try {
    const server = await startServer(workerData as ServerSettings)
    parentPort?.once('message', () => {
      void server.close().then(() => {
        report({ kind: 'closed' })
        parentPort?.close()
      })
    })
    report({ kind: 'ready', uri: server.uri })
  } catch (error) {
    report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    parentPort?.close()
  }
}

void main()
