import type { Repeatedly } from '../../app/live-ports.ts'

/** Does it again so long after it has ended each time; nothing waits for it when the process ends. */
export const repeatedly: Repeatedly = (act, milliseconds) => {
  let timer: NodeJS.Timeout | undefined
  let ceased = false
  const next = () => {
    if (ceased) return
    timer = setTimeout(() => void act().finally(next), milliseconds)
    timer.unref()
  }
  next()
  return () => {
    ceased = true
    clearTimeout(timer)
  }
}
