import type { Resource } from '../resource.ts'

/** The accounts for trying Portreeve out. */
export const demonstration: Resource = {
  name: 'demonstration',
  actions: ['read'],
}
