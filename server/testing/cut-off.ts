import type { Services } from '../app/services.ts'

/** What a process is stopped by: nothing it does after that has any effect. */
export class CutOff extends Error {
  override readonly name = 'CutOff'
}

/** Everything by which the workers leave a trace. */
const writes = {
  enquiries: ['save'],
  dueEnquiries: ['emptyOutboxes', 'putOutboxAside', 'saveNextStep'],
  notifications: ['add', 'settle', 'delay'],
  mailings: ['claim', 'begin', 'postpone', 'end'],
  mailer: ['send'],
} as const satisfies Partial<Record<keyof Services, readonly string[]>>

type Act = (...args: unknown[]) => Promise<unknown>

const firstHalf = (all: readonly unknown[]): unknown[] => all.slice(0, Math.ceil(all.length / 2))

/** Only the first half of a write of many: they are not written together. */
const halved = (args: unknown[]): unknown[] =>
  args.map((argument: unknown) => (Array.isArray(argument) ? firstHalf(argument) : argument))

/** Where in a write the process is stopped. */
export type Moment = 'before' | 'halfway' | 'after'

/**
 * These services in a process that is killed at its nth write, before it, halfway through it or
 * right after it, when nobody has heard of it yet.
 */
export function cutOffAt(services: Services, nth: number, moment: Moment) {
  let count = 0
  let dead = false
  const die = () => {
    dead = true
    throw new CutOff()
  }
  const doomed =
    (act: Act): Act =>
    async (...args) => {
      if (dead) throw new CutOff()
      // Only writes of many have a middle.
      if (moment === 'halfway' && !args.some(Array.isArray)) return act(...args)
      count += 1
      if (count !== nth) return act(...args)
      if (moment === 'halfway') await act(...halved(args))
      if (moment === 'after') await act(...args)
      return die()
    }
  const wrapped = Object.entries(writes).map(([port, names]): [string, unknown] => {
    const whole = services[port as keyof typeof writes] as unknown as Record<string, Act>
    const changed = names.map((name): [string, Act] => [
      name,
      doomed((...args) => whole[name]?.(...args) ?? die()),
    ])
    return [port, { ...whole, ...Object.fromEntries(changed) }]
  })
  return {
    services: { ...services, ...Object.fromEntries(wrapped) },
    /** Whether the process came to that write. */
    wasCutOff: () => dead,
  }
}
