import type { FieldFault } from '../components/error-summary.tsx'

/** The faults as their fields follow each other on the page; what has no field there comes first. */
export function inPageOrder(faults: readonly FieldFault[]): FieldFault[] {
  const placed = faults.map((fault) => ({
    fault,
    field: fault.id === undefined ? null : document.getElementById(fault.id),
  }))
  const before = (a: Element | null, b: Element | null): number => {
    if (a === b) return 0
    if (a === null || b === null) return a === null ? -1 : 1
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  }
  return placed.sort((a, b) => before(a.field, b.field)).map(({ fault }) => fault)
}
