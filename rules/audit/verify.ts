import type { AuditEntry } from '../../schemas/types/index.ts'
import { type Break, brokenLink, type Tip } from './chain.ts'

/** The first broken link of a chain. */
export interface BrokenChain {
  readonly chain: string
  readonly sequence: number
  readonly broken: Break
}

/**
 * Verifies chains whose entries come one chain after another, each from its beginning: one entry at
 * a time, so that no chain need be held in memory.
 */
export const chainVerifier = (digest: (text: string) => string) => {
  let current: string | undefined
  let tip: Tip | null = null
  let isBroken = false
  const broken: BrokenChain[] = []
  const counts = { chains: 0, entries: 0 }
  return {
    counts,
    broken,
    next(entry: AuditEntry): void {
      if (entry.chain !== current) {
        current = entry.chain
        tip = null
        isBroken = false
        counts.chains += 1
      }
      counts.entries += 1
      const found = isBroken ? null : brokenLink(tip, entry, digest)
      if (found !== null) {
        isBroken = true
        broken.push({ chain: entry.chain, sequence: entry.sequence, broken: found })
      }
      tip = entry
    },
  }
}
