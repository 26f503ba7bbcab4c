import type { Resource } from '../resource.ts'

/** How the sending of mail goes. */
export const mail: Resource = {
  name: 'mail',
  actions: ['read'],
}
