// `npm run audit -- verify`: reads every trail and names the first broken link of each.
import { verifyTrails } from './app/verify-trails.ts'
import { composeServices } from './compose-api.ts'
import { readSettings } from './settings.ts'
import { startupWords } from './startup-words.ts'

async function verify(): Promise<number> {
  const { services, close } = await composeServices(readSettings())
  try {
    const { enquiries, events, broken } = await verifyTrails(services)
    for (const { reference, sequence } of broken) {
      console.log(`${reference}: broken at event ${sequence}`)
    }
    console.log(`Read ${enquiries} enquiries and ${events} events; ${broken.length} broken.`)
    return broken.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}

if (process.argv[2] === 'verify') {
  try {
    process.exitCode = await verify()
  } catch (fault) {
    console.error(startupWords(fault))
    process.exitCode = 2
  }
} else {
  console.error('Usage: npm run audit -- verify')
  process.exitCode = 2
}
