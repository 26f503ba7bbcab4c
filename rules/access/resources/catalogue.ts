import type { Resource } from '../resource.ts'

/** What may be raised: service areas, categories and their templates. */
export const catalogue: Resource = {
  name: 'catalogue',
  actions: ['read'],
}
