/**
 * Does something with each of these, a few at once, and with none any more once stopped. What
 * throws does not keep the others from being done.
 * @throws the first fault, when all the others are done
 */
export async function eachAtOnce<T>(
  all: Iterable<T>,
  { atOnce, stopped }: { atOnce: number; stopped: () => boolean },
  act: (one: T) => Promise<void>,
): Promise<void> {
  const left = all[Symbol.iterator]()
  const faults: unknown[] = []
  const work = async () => {
    for (let next = left.next(); next.done !== true; next = left.next()) {
      if (stopped()) return
      await act(next.value).catch((fault: unknown) => faults.push(fault))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (faults.length > 0) throw faults[0]
}
