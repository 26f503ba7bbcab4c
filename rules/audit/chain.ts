import type { AuditEntry } from '../../schemas/types/index.ts'
import { canonical } from '../enquiry/canonical.ts'

type Digest = (text: string) => string

/** What the first entry of a chain follows. */
const beginning = '0'.repeat(64)

/** An entry before it has its place in a chain. */
export type NewEntry = Omit<
  AuditEntry,
  'schemaVersion' | 'chain' | 'sequence' | 'previous' | 'hash'
>

/** Where a chain ends: what the next entry follows. */
export type Tip = Pick<AuditEntry, 'sequence' | 'hash' | 'at'>

/** The hash of an entry: over everything it says, and the hash of the one before it. */
const hashOf = (entry: Omit<AuditEntry, 'hash'>, digest: Digest): string =>
  digest(canonical({ ...entry, hash: undefined }))

/** Entries that were decided together, as the next links of their chain. */
export const linkAll = (
  chain: string,
  tip: Tip | null,
  entries: readonly NewEntry[],
  digest: Digest,
): AuditEntry[] => {
  const linked: AuditEntry[] = []
  for (const [together, entry] of entries.entries()) {
    const before = linked.at(-1) ?? tip
    linked.push(link(chain, before, together === 0 ? entry : { ...entry, together }, digest))
  }
  return linked
}

/** The entry as the next link of its chain. It is never dated before the one it follows. */
export const link = (
  chain: string,
  tip: Tip | null,
  entry: NewEntry,
  digest: Digest,
): AuditEntry => {
  const linked = {
    ...entry,
    schemaVersion: 1 as const,
    chain,
    sequence: tip === null ? 0 : tip.sequence + 1,
    at: tip !== null && entry.at < tip.at ? tip.at : entry.at,
    previous: tip?.hash ?? beginning,
  }
  return { ...linked, hash: hashOf(linked, digest) }
}

/** Why a link of a chain is broken: it was changed, or one before it is missing. */
export type Break = 'changed' | 'missing'

/** What is wrong with an entry that follows the tip of its chain; null when it is as it was written. */
export const brokenLink = (tip: Tip | null, entry: AuditEntry, digest: Digest): Break | null => {
  if (entry.hash !== hashOf(entry, digest)) return 'changed'
  const follows =
    entry.sequence === (tip?.sequence ?? -1) + 1 && entry.previous === (tip?.hash ?? beginning)
  return follows ? null : 'missing'
}
