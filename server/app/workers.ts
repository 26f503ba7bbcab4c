import { deliver } from './deliver.ts'
import { cleanUpFiles } from './files/clean-up-files.ts'
import { mailOut } from './mail-out.ts'
import type { Services } from './services.ts'
import { takeSteps } from './take-steps.ts'
import type { Worker } from './worker.ts'

const day = 24 * 3_600_000

/** What Portreeve does by itself. */
export const workersOf = (services: Services): readonly Worker[] => [
  { name: 'take-steps', pass: (signal) => takeSteps(services, signal) },
  { name: 'deliver', pass: (signal) => deliver(services, signal) },
  { name: 'mail-out', pass: (signal) => mailOut(services, signal) },
  {
    name: 'clean-up-files',
    interval: day,
    pass: async () => {
      await cleanUpFiles(services)
      return null
    },
  },
]
