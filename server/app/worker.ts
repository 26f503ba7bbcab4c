/** Work that is done in passes, by whichever process comes first. */
export interface Worker {
  readonly name: string
  /**
   * Does all that is due now.
   * @returns when there will be more, as far as is known; null if nothing waits
   */
  readonly pass: (signal: AbortSignal) => Promise<Date | null>
}
