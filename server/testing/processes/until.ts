import { setTimeout } from 'node:timers/promises'

/** Looks again and again until this holds. @throws if it never does, saying what was waited for */
export async function until(
  says: string | (() => string),
  holds: () => boolean | Promise<boolean>,
  patience = 60_000,
): Promise<void> {
  const end = performance.now() + patience
  while (!(await holds())) {
    if (performance.now() > end) {
      const what = typeof says === 'string' ? says : says()
      throw new Error(`In vain was waited until ${what}`)
    }
    await setTimeout(10)
  }
}
