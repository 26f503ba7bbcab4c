import type { Resource } from '../resource.ts'

/** Which roles people hold, and where. `explain` is to ask why somebody may see an enquiry. */
export const grants: Resource = {
  name: 'grants',
  actions: ['explain', 'manage'],
  councilWide: true,
}
