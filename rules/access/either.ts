type Filter = Record<string, unknown>

/** Any of these filters: null when there are none, `{}` when one lets everything through. */
export const either = (filters: readonly Filter[]): Filter | null => {
  const [first, ...rest] = filters
  if (first === undefined || rest.length === 0) return first ?? null
  return filters.some((filter) => Object.keys(filter).length === 0) ? {} : { $or: filters }
}
