/** Something that people act on, and what they may do with it. */
export interface Resource {
  name: string
  actions: readonly string[]
  /**
   * Keys to everything else: only roles that are held in the council as a whole have them, and
   * never everyone who is signed in.
   */
  councilWide?: true
}
