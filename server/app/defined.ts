type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The fields that have a value: what is not there is left out, never sent or stored as undefined. */
export const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>

/** What `make` makes of a value, if there is one. */
export const ifGiven = <A, B>(value: A | undefined, make: (value: A) => B): B | undefined =>
  value === undefined ? undefined : make(value)
