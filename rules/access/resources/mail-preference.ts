import type { Resource } from '../resource.ts'

/** When one is mailed, and of what. */
export const mailPreference: Resource = {
  name: 'mail-preference',
  actions: ['read', 'change'],
}
