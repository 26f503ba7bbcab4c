import type { Resource } from '../resource.ts'

/** What members may share in each ward, and who shares with whom: nothing of what is shared. */
export const sharing: Resource = {
  name: 'sharing',
  actions: ['read', 'manage'],
  councilWide: true,
}
