import type { Resource } from '../resource.ts'

/** A decision without an enquiry: a route, a deadline, a condition. */
export const preview: Resource = {
  name: 'preview',
  actions: ['use'],
}
