import type { Resource } from '../resource.ts'

/** Who may sign in. `manage` is to add them, change what is known of them, and end their access. */
export const people: Resource = {
  name: 'people',
  actions: ['read', 'manage'],
  councilWide: true,
}
