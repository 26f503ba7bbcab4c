import type { Resource } from '../resource.ts'

/** One’s own uploads that no enquiry names yet. Those of an enquiry are read as its answers are. */
export const file: Resource = {
  name: 'file',
  actions: ['add', 'read', 'remove'],
}
