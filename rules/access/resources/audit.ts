import type { Resource } from '../resource.ts'

/** Who changed what, and who read whose personal data. */
export const audit: Resource = {
  name: 'audit',
  actions: ['read', 'export'],
  councilWide: true,
}
