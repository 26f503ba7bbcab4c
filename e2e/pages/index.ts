import { administering } from './administering.ts'
import { answering } from './answering.ts'
import { following } from './following.ts'
import type { PageEntry } from './page-entry.ts'
import { notifying } from './notifying.ts'
import { raising } from './raising.ts'
import { sharing } from './sharing.ts'
import { signingIn } from './signing-in.ts'

/** Every page, and every state of a page that looks different. */
export const pages: readonly PageEntry[] = [
  ...signingIn,
  ...raising,
  ...following,
  ...answering,
  ...notifying,
  ...administering,
  ...sharing,
]
