import { filePolicy } from './policy.ts'

/** How the files of one enquiry are more than it may have. */
export type Overfull = 'too-many' | 'too-much'

/** Whether these files, of so many bytes each, are more than one enquiry may have. */
export function overfull(sizes: readonly number[]): Overfull | undefined {
  if (sizes.length > filePolicy.mostInEnquiry) return 'too-many'
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return all > filePolicy.mostBytesInEnquiry ? 'too-much' : undefined
}
