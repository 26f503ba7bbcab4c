import { newReference } from '../../rules/enquiry/index.ts'
import type { Reference } from '../../schemas/types/index.ts'
import type { Random } from './random.ts'

/** How many references there are; see rules/enquiry/reference.ts. */
const references = 20n ** 8n
/** Shares no factor with their number, so that every step leads to a new one. */
const stride = 7_368_787_501n

/** References that never repeat among themselves, beginning somewhere that the chance decides. */
export function referencesFrom(random: Random): () => Reference {
  let number = BigInt(`0x${random.hex(15)}`) % references
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  return () => {
    number = (number + stride) % references
    view.setBigUint64(0, number)
    return newReference(bytes)
  }
}
