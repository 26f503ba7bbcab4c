/** Something that people act on, and what they may do with it. */
export interface Resource {
  name: string
  actions: readonly string[]
}
