import type { Page } from 'playwright-core'
import { stoppedClock } from '../server/testing/pair.ts'
import { startPortreeve, type RunningPortreeve } from '../server/testing/portreeve.ts'

export interface OwnTime {
  readonly portreeve: RunningPortreeve
  readonly address: string
  readonly now: () => Date
  /** Lets so many days pass for the server and for these pages; what is due is done by itself. */
  readonly pass: (days: number, ...pages: readonly Page[]) => Promise<void>
  readonly stop: () => Promise<void>
}

const day = 86_400_000

/** A page whose clock shows what the server's does; its timers go on as ever. */
const setClock = (page: Page, at: Date) => page.clock.setFixedTime(at)

/**
 * A server in this process with a clock that only the test moves. It works by itself as in production:
 * what falls due when the clock is moved is done within moments, by nobody's hand.
 */
export async function startOwnTime(from: Date): Promise<OwnTime> {
  const { clock, pass } = stoppedClock(from)
  const portreeve = await startPortreeve({}, { clock })
  await portreeve.begin()
  return {
    portreeve,
    address: portreeve.address,
    now: () => clock.now(),
    async pass(days, ...pages) {
      pass(days * day)
      await Promise.all(pages.map((page) => setClock(page, clock.now())))
    },
    stop: () => portreeve.close(),
  }
}
