import type { Resource } from '../resource.ts'

/** Whether Portreeve can serve, and how to talk to it. */
export const platform: Resource = {
  name: 'platform',
  actions: ['read'],
}
