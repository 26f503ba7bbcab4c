import type { Resource } from '../resource.ts'

/** What each role may do. */
export const policy: Resource = {
  name: 'policy',
  actions: ['read', 'manage'],
  councilWide: true,
}
