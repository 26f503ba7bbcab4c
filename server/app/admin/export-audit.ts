import type { AuditLine } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { done, type Language, type Outcome, refuse, type Words } from '../refusal.ts'
import type { Services } from '../services.ts'
import { settle } from './administer.ts'
import { auditFilter, type AuditQuery } from './audit-filter.ts'
import { auditLines } from './audit-lines.ts'
import { csvText } from './csv-text.ts'

const mostEntries = 20_000
const batch = 500

const tooMany: Words = {
  en: `There are more than ${mostEntries} entries. Narrow the dates, and export in parts.`,
  cy: `Mae mwy na ${mostEntries} o gofnodion. Culhewch y dyddiadau, ac allforiwch fesul rhan.`,
}

const headings: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'when',
    'what',
    'by',
    'on behalf of',
    'person',
    'enquiry',
    'because',
    'details',
    'chain',
    'number',
    'hash',
  ],
  cy: [
    'pryd',
    'beth',
    'gan',
    'ar ran',
    'person',
    'ymholiad',
    'oherwydd',
    'manylion',
    'cadwyn',
    'rhif',
    'hash',
  ],
}

const rowOf = (line: AuditLine): string[] => [
  line.at,
  line.title,
  line.by.username,
  line.onBehalfOf?.username ?? '',
  line.person?.username ?? '',
  line.enquiry ?? '',
  line.because ?? '',
  line.says.join('; '),
  line.chain,
  String(line.sequence),
  line.hash,
]

/** What a search of the audit finds, as a table. That it was taken out is recorded. */
export async function exportAudit(
  services: Services,
  { person, language }: Caller,
  query: AuditQuery,
): Promise<Outcome<string>> {
  await settle(services)
  const filter = auditFilter(query)
  const rows: string[][] = []
  let cursor: string | undefined
  do {
    const page = await services.audit.page({
      filter,
      limit: batch,
      ...(cursor === undefined ? {} : { cursor }),
    })
    if (page === 'bad-cursor') throw new Error('The audit gave a page marker it does not know.')
    rows.push(...(await auditLines(services, page.items, language)).map(rowOf))
    cursor = page.next ?? undefined
    if (rows.length > mostEntries) return refuse('invalid', { detail: tooMany })
  } while (cursor !== undefined)
  const { readings } = services
  await readings.record({
    kind: 'audit-exported',
    by: person._id,
    detail: { entries: rows.length, asked: { ...query } },
  })
  return done(csvText([headings[language], ...rows]))
}
