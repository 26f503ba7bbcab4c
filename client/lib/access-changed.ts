import type { QueryClient } from '@tanstack/react-query'

/**
 * To be called when what the reader may see or do may have changed: a command was denied, their roles
 * are others, the live connection ended because of their access. Everything that is open is asked for
 * anew, and what was open before is forgotten; what is denied then is shown no longer, and whoever is
 * signed out by then is told so.
 */
export function accessChanged(queries: QueryClient): void {
  queries.removeQueries({ type: 'inactive' })
  void queries.invalidateQueries()
}
