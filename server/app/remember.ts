import type { Clock } from './ports.ts'

/**
 * Remembers what `read` gave for a while, so that a change elsewhere is followed within that
 * while and requests in between cost nothing. Requests that come while it reads share the reading;
 * a reading that fails is forgotten, and so is one of a later time than now: the clock went back.
 * @param milliseconds how long an answer holds
 */
export function remember<T>(
  clock: Clock,
  milliseconds: number,
  read: (before: T | undefined) => Promise<T>,
): () => Promise<T> {
  let value: T | undefined
  let reading: Promise<T> | undefined
  let readAt = 0
  return async () => {
    const now = clock.now().getTime()
    if (reading === undefined || now >= readAt + milliseconds || now < readAt) {
      readAt = now
      reading = read(value)
    }
    const mine = reading
    try {
      value = await mine
      return value
    } catch (fault) {
      if (reading === mine) reading = undefined
      throw fault
    }
  }
}
