import type { Visit } from '../visit.ts'

/** Enquiries in each state that pages show differently, by reference. */
export interface Places {
  readonly raised: string
  readonly acknowledged: string
  readonly held: string
  readonly responded: string
  readonly closed: string
  /** With another member of the ward. */
  readonly shared: string
}

/** One page, or one state of a page, that must be right for everybody. */
export interface PageEntry {
  readonly name: string
  /** Who looks at it; nobody is signed in without. */
  readonly as?: string
  /** On a server where nothing was ever raised. */
  readonly empty?: boolean
  /** What the server refuses there, which the browser's console reports. */
  readonly refused?: RegExp
  /** Goes there, and returns when everything is there. */
  readonly open: (visit: Visit, places: Places) => Promise<unknown>
  /** The README shows it at this width, from this part of the page on or from its top. */
  readonly shown?: { readonly width: number; readonly from?: string }
}
