import type { Resource } from '../resource.ts'

/** What one is told of: one’s own and nobody else’s. */
export const notification: Resource = {
  name: 'notification',
  actions: ['read', 'see'],
}
