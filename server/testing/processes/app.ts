import { compose } from '../../compose.ts'
import { listen } from '../../listen.ts'
import { readSettings } from '../../settings.ts'
import { cheapPasswords } from '../portreeve.ts'

/**
 * Portreeve as main.ts runs it, to be killed at any moment, but by the clock of whoever started it:
 * they send it the time. Production has no setting for that, so tests have an entry of their own.
 */
let now = new Date(Number(process.argv[2]))
process.on('message', (at) => {
  now = new Date(Number(at))
})
process.on('disconnect', () => process.exit())

const settings = readSettings()
const overrides = { clock: { now: () => now }, passwordCost: cheapPasswords }
const { app, ready } = compose(settings, overrides)
const { address } = await listen(app, settings)
const behind = await ready
process.send?.(address.replace('localhost', '127.0.0.1'))
void behind.begin()
