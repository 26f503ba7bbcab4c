import type { Resource } from '../resource.ts'

/** A service area’s configuration, as its manager wrote it. */
export const configuration: Resource = {
  name: 'configuration',
  actions: ['read'],
}
