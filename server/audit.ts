// `npm run audit -- verify`: reads every trail and every chain, and names the first broken link of each.
import { verifyAudit } from './app/admin/verify-audit.ts'
import type { Services } from './app/services.ts'
import { verifyTrails } from './app/verify-trails.ts'
import { composeServices } from './compose-api.ts'
import { readSettings } from './settings.ts'
import { startupWords } from './startup-words.ts'

/** What is stored otherwise than it was recorded. */
const stored = {
  person: (id: string) => `the rights of ${id}`,
  policy: (id: string) => `version ${id} of the access policy`,
  ward: (id: string) => `the limits of sharing in ${id}`,
} as const

const breaks = { changed: 'was changed', missing: 'does not follow the one before it' } as const

/** Tells of each chain of the audit, and of whatever is stored otherwise than it says. */
async function verifyTheAudit(services: Services): Promise<number> {
  const { chains, entries, broken, different } = await verifyAudit(services)
  for (const { chain, sequence, broken: how } of broken) {
    console.log(`Audit, ${chain}: entry ${sequence} ${breaks[how]}`)
  }
  for (const { what, id } of different) {
    console.log(`Audit: ${stored[what](id)}, as stored, are not as they were recorded`)
  }
  console.log(
    `Read ${chains} chains and ${entries} entries of the audit; ${broken.length} broken, ${different.length} stored otherwise.`,
  )
  return broken.length + different.length
}

async function verify(): Promise<number> {
  const { services, close } = await composeServices(readSettings())
  try {
    const { enquiries, events, broken } = await verifyTrails(services)
    for (const { reference, sequence } of broken) {
      console.log(`${reference}: broken at event ${sequence}`)
    }
    console.log(`Read ${enquiries} enquiries and ${events} events; ${broken.length} broken.`)
    return broken.length + (await verifyTheAudit(services)) === 0 ? 0 : 1
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
