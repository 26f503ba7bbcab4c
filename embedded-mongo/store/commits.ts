import type { Catalogue } from './catalogue.ts'
import type { Environment } from './environment.ts'
import { asFault, MongoFault } from '../errors.ts'

interface Job {
  run: () => void
  settle: () => void
  fail: (error: unknown) => void
}

/** However slow the disk, no write waits longer than this for others to join it; milliseconds. */
const MOST_PATIENCE = 5

/**
 * Writes share a transaction and its flush to disk (group commit), and each is answered after that
 * flush. Inside, they run one after another, so each is atomic.
 *
 * The first to arrive waits for as many as there were in the last groups, but for no more than half
 * of what the last flush took: who has just been answered is about to write again, and would
 * otherwise miss this flush and wait for the whole of it. A lone writer waits for nobody.
 */
export class Commits {
  readonly #environment: Environment
  readonly #catalogue: Catalogue
  #jobs: Job[] = []
  /** How many wrote together in the last group and in the one before. */
  #sizes: readonly [number, number] = [1, 1]
  #patience = 0

  constructor(environment: Environment, catalogue: Catalogue) {
    this.#environment = environment
    this.#catalogue = catalogue
  }

  /** Runs `work` in the next transaction; resolves when that is on disk. */
  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let outcome: () => void = () => undefined
      const run = (): void => {
        try {
          const result = work()
          outcome = () => resolve(result)
        } catch (error) {
          // What a client did wrong is found before anything is written for it: the rest stands.
          if (!isClients(error)) throw error
          outcome = () => reject(asFault(error))
        }
      }
      if (this.#jobs.length === 0) this.#gather(performance.now())
      this.#jobs.push({ run, settle: () => outcome(), fail: reject })
    })
  }

  #gather(since: number): void {
    setImmediate(() => {
      const enough = this.#jobs.length >= Math.max(...this.#sizes)
      if (enough || performance.now() - since >= this.#patience) this.#commit()
      else this.#gather(since)
    })
  }

  #commit(): void {
    const jobs = this.#jobs
    const start = performance.now()
    this.#jobs = []
    this.#together(jobs)
    this.#patience = Math.min((performance.now() - start) / 2, MOST_PATIENCE)
    this.#sizes = [jobs.length, this.#sizes[0]]
  }

  #together(jobs: readonly Job[]): void {
    try {
      this.#environment.root.transactionSync(() => {
        for (const job of jobs) job.run()
        this.#catalogue.settle()
      })
    } catch (error) {
      this.#catalogue.reload()
      if (jobs.length === 1) jobs[0]?.fail(error)
      // One job's fault must not undo its neighbours: each is tried again by itself.
      else for (const job of jobs) this.#alone(job)
      return
    }
    for (const job of jobs) job.settle()
  }

  #alone(job: Job): void {
    try {
      this.#environment.root.transactionSync(() => {
        job.run()
        this.#catalogue.settle()
      })
    } catch (error) {
      this.#catalogue.reload()
      job.fail(error)
      return
    }
    job.settle()
  }
}

const isClients = (error: unknown): boolean =>
  error instanceof MongoFault || (error instanceof Error && error.constructor.name === 'MingoError')
