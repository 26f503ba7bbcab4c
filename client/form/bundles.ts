/** Names in bundles of at most so many, which hold names or smaller bundles. */
export type Bundle = readonly (string | Bundle)[]

const fan = 8

/**
 * The names as a tree. React visits all children of every component above one that changes, so that
 * among 500 siblings a keystroke would cost five times what it costs among 100; in a tree it costs
 * the depth (measured by the `form` bench).
 */
export function bundled(names: readonly string[]): Bundle {
  if (names.length <= fan) return names
  let size = fan
  while (size * fan < names.length) size *= fan
  return Array.from({ length: Math.ceil(names.length / size) }, (_, at) =>
    bundled(names.slice(at * size, (at + 1) * size)),
  )
}
