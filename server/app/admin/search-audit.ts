import type { AuditList } from '../../../schemas/types/index.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { settle } from './administer.ts'
import { auditFilter, type AuditQuery } from './audit-filter.ts'
import { auditLines } from './audit-lines.ts'
import { adminWords } from './words.ts'

/** One page of the audit, newest first. */
export async function searchAudit(
  services: Services,
  { limit = '25', cursor, ...query }: AuditQuery,
  language: Language,
): Promise<Outcome<AuditList>> {
  await settle(services)
  const page = await services.audit.page({
    filter: auditFilter(query),
    limit: Number(limit),
    ...(cursor === undefined ? {} : { cursor }),
  })
  if (page === 'bad-cursor') {
    const message = adminWords.badCursor[language]
    return refuse('invalid', { faults: [{ pointer: '/cursor', message }] })
  }
  return done({ items: await auditLines(services, page.items, language), next: page.next })
}
