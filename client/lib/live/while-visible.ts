/** How long a page may be out of sight before it stops, in milliseconds. */
const grace = 10_000

/**
 * Does something for as long as the page is in sight, and again when it comes back. A browser has few
 * connections to one server, and pages that nobody looks at must not use them up.
 */
export function whileVisible(start: (again: boolean) => () => void): () => void {
  let stop: (() => void) | undefined
  let stopping: ReturnType<typeof setTimeout> | undefined
  let startedBefore = false

  function end(): void {
    stop?.()
    stop = undefined
  }

  function look(): void {
    clearTimeout(stopping)
    if (document.visibilityState === 'hidden') stopping = setTimeout(end, grace)
    else if (stop === undefined) {
      stop = start(startedBefore)
      startedBefore = true
    }
  }

  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    clearTimeout(stopping)
    end()
  }
}
