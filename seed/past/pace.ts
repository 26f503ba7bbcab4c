import type { Identifier } from '../../schemas/types/index.ts'
import type { Random } from './random.ts'

/** Some service areas struggle, some are ahead of their limits: e^this of the ordinary. */
const struggles: Readonly<Record<Identifier, number>> = {
  waste: -0.2,
  'street-lighting': -0.12,
  licensing: -0.1,
  'parks-and-trees': 0.08,
  housing: 0.15,
  planning: 0.28,
}

const ordinary = -0.45
const spread = 0.5

/** Nearly normal: the sum of three draws, with the mean 0 and the deviation 1. */
const normal = (random: Random): number => (random.next() + random.next() + random.next() - 1.5) * 2

/**
 * The share of its limit after which an enquiry is answered: mostly below 1, above it about one
 * time in five, more where a service struggles.
 */
export const shareOfLimit = (area: Identifier, random: Random): number =>
  Math.exp(ordinary + (struggles[area] ?? 0) + spread * normal(random))
