import { compose } from './compose.ts'
import { listen } from './listen.ts'
import { readSettings } from './settings.ts'
import { startupWords } from './startup-words.ts'

try {
  const settings = readSettings()
  const composed = await compose(settings)
  const server = await listen(composed.app, settings)
  process.stdout.write(`Portreeve is ready at ${server.address}\n`)

  void composed.begin()

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void server
      .close()
      .then(() => composed.close())
      .then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (fault) {
  process.stderr.write(`${startupWords(fault)}\n`)
  process.exit(1)
}
