const day = 24 * 3_600_000

/** Does it now and once a day; a fault is told, and does not keep it from the next time. */
export function everyDay(
  work: () => Promise<unknown>,
  onFault: (fault: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const run = () => {
    running = work().catch(onFault)
  }
  run()
  const timer = setInterval(run, day)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
