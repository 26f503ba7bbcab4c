import { compose } from './compose.ts'
import { listen } from './listen.ts'
import { readSettings } from './settings.ts'
import { startupWords } from './startup-words.ts'

try {
  const settings = readSettings()
  const { app, ready } = compose(settings)
  const server = await listen(app, settings)
  const behind = await ready
  process.stdout.write(`Portreeve is ready at ${server.address}\n`)
  void behind.begin()

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    // Together: a stream that goes on would keep its connection open for ever.
    void Promise.all([server.close(), behind.stop()])
      .then(() => behind.close())
      .then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (fault) {
  process.stderr.write(`${startupWords(fault)}\n`)
  process.exit(1)
}
