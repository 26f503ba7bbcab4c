/** Work that is done in passes, by whichever process comes first. */
export interface Worker {
  readonly name: string
  /** How long it sleeps between passes, in milliseconds, if nobody’s doing wakes it. */
  readonly interval?: number
  /**
   * Does all that is due now.
   * @returns when there will be more, as far as is known; null if nothing waits
   */
  readonly pass: (signal: AbortSignal) => Promise<Date | null>
}
