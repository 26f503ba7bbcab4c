/**
 * What follows from a form is worked out once: a form is never changed once it is in use, and every
 * enquiry and every keystroke asks again.
 */
export function oncePer<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>()
  return (of) => {
    const kept = known.get(of) ?? { result: work(of) }
    known.set(of, kept)
    return kept.result
  }
}
