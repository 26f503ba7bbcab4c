import { parseReference } from '../../../rules/enquiry/index.ts'
import type { Filter } from '../ports.ts'

/** The query of a search of the audit, already checked against its schema. */
export type AuditQuery = Readonly<Record<string, string>>

const nothing: Filter = { _id: { $in: [] } }

const narrowings: Readonly<Record<string, (value: string) => Filter>> = {
  person: (person) => ({ person }),
  by: (by) => ({ by }),
  enquiry: (written) => {
    const enquiry = parseReference(written)
    return enquiry === null ? nothing : { enquiry }
  },
  kind: (kind) => ({ kind }),
  from: (from) => ({ at: { $gte: new Date(from) } }),
  until: (until) => ({ at: { $lt: new Date(until) } }),
}

/** What is searched for: values are only ever compared with. */
export const auditFilter = (query: AuditQuery): Filter => {
  const filters = Object.entries(query).flatMap(([name, value]) => narrowings[name]?.(value) ?? [])
  return filters.length === 0 ? {} : { $and: filters }
}
