import type { Worker } from '../../app/worker.ts'

/** How long a worker sleeps at most, in milliseconds: what another process writes wakes nobody here. */
const longestSleep = 1_000

/**
 * And at least, also when it is woken: under load, what comes meanwhile is done in one pass, and what
 * cannot be done yet keeps no processor busy.
 */
const shortestSleep = 50

/** How long it waits after a fault, in milliseconds: twice as long after each, up to a quarter of a minute. */
const pauseAfter = (faults: number): number => Math.min(500 * 2 ** faults, 15_000)

/**
 * How long a pass may take, in milliseconds. One that takes longer hangs, as the database’s driver
 * may do for ever when it loses a connection at the wrong moment; what hangs is left behind. Should it
 * go on after all, it is as if two processes did the same work.
 */
const longestPass = 300_000

/** How long a pass under way may go on once everything stops, in milliseconds. */
const graceful = 5_000

export interface SchedulerSettings {
  readonly workers: readonly Worker[]
  readonly now: () => Date
  /** Told of a pass that failed: by whom, and how often in a row. */
  readonly failed: (worker: string, fault: unknown, faults: number) => void
}

export interface Scheduler {
  start(): void
  /** There may be something to do now. */
  wake(): void
  /** Ends when no pass is under way any more, or after a few seconds at most. */
  stop(): Promise<void>
}

/** Sleeps that can be cut short. */
function sleeper() {
  let waking: (() => void) | undefined
  return {
    sleep: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        waking = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
    wake: () => waking?.(),
  }
}

/** A pass that has taken too long. */
class PassFault extends Error {
  override readonly name = 'PassFault'
}

/** One pass, which is told to stop when everything does or when it has taken too long. */
async function passOf(pass: Worker['pass'], signal: AbortSignal): Promise<Date | null> {
  const giving = new AbortController()
  const giveUp = () => giving.abort()
  signal.addEventListener('abort', giveUp)
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      giveUp()
      reject(new PassFault('It took too long.'))
    }, longestPass)
  })
  try {
    return await Promise.race([pass(giving.signal), tooLong])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', giveUp)
  }
}

/** One worker, pass after pass. */
function runnerOf(
  { name, pass, interval }: Worker,
  { now, failed }: SchedulerSettings,
  signal: AbortSignal,
) {
  const { sleep, wake } = sleeper()
  const stopped = () => signal.aborted
  let faults = 0
  /** Whether there was a call to wake since the last pass began: it may have missed what came. */
  let woken = false
  /** Whether it sleeps no longer than it must. */
  let resting = false

  const untilNext = (next: Date | null): number => {
    const longest = interval ?? longestSleep
    const left = next === null ? longest : next.getTime() - now().getTime()
    return Math.min(Math.max(left, shortestSleep), longest)
  }

  /** @returns how long to sleep, in milliseconds */
  async function once(): Promise<number> {
    woken = false
    try {
      const next = await passOf(pass, signal)
      faults = 0
      return untilNext(next)
    } catch (fault) {
      if (!signal.aborted) failed(name, fault, faults + 1)
      faults += 1
      return pauseAfter(faults)
    }
  }

  return {
    async run(): Promise<void> {
      while (!stopped()) {
        const milliseconds = await once()
        resting = true
        if (!stopped()) await sleep(shortestSleep)
        resting = false
        // Whatever made it fail is not over because there is more to do.
        const isWoken = woken && faults === 0
        const left = isWoken ? 0 : milliseconds - shortestSleep
        if (!stopped() && left > 0) await sleep(left)
      }
    },
    wake: () => {
      if (interval !== undefined) return
      woken = true
      if (faults === 0 && !resting) wake()
    },
    stop: wake,
  }
}

/**
 * Runs workers side by side, each as soon as something is due for it, it is woken, or a second has
 * passed; one with an interval when that has passed. One that fails or hangs is told of and tried
 * again, after longer and longer pauses; the others do not notice.
 */
export function createScheduler(settings: SchedulerSettings): Scheduler {
  const stopping = new AbortController()
  const runners = settings.workers.map((worker) => runnerOf(worker, settings, stopping.signal))
  let running: Promise<unknown> | undefined
  return {
    start() {
      running ??= Promise.all(runners.map((runner) => runner.run()))
    },
    wake() {
      for (const runner of runners) runner.wake()
    },
    async stop() {
      stopping.abort()
      for (const runner of runners) runner.stop()
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, graceful)
      })
      await Promise.race([running, patience])
      clearTimeout(timer)
    },
  }
}
