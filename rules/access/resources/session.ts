import type { Resource } from '../resource.ts'

/** One’s own signing in and out. */
export const session: Resource = {
  name: 'session',
  actions: ['create', 'read', 'delete'],
}
