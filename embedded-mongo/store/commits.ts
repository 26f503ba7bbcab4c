import type { Catalogue } from './catalogue.ts'
import type { Environment } from './environment.ts'
import { asFault, MongoFault } from '../errors.ts'

interface Job {
  run: () => void
  settle: () => void
  fail: (error: unknown) => void
}

/**
 * Writes wait for one another only as long as it takes to write them down together: all that arrive
 * in one turn of the event loop share a transaction and its flush to disk (group commit), and each
 * is answered after that flush. Inside, they run one after another, so each is atomic.
 */
export class Commits {
  readonly #environment: Environment
  readonly #catalogue: Catalogue
  #jobs: Job[] = []

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
      if (this.#jobs.length === 0) setImmediate(() => this.#commit())
      this.#jobs.push({ run, settle: () => outcome(), fail: reject })
    })
  }

  #commit(): void {
    const jobs = this.#jobs
    this.#jobs = []
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
