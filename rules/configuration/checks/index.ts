import type { Check } from '../finding.ts'
import { deadlines } from './deadlines.ts'
import { duplicateIds } from './duplicate-ids.ts'
import { escalation } from './escalation.ts'
import { references } from './references.ts'
import { routing } from './routing.ts'
import { templates } from './templates.ts'
import { translations } from './translations.ts'

/** What is looked for in a configuration, in this order. */
export const checks: readonly Check[] = [
  duplicateIds,
  templates,
  routing,
  deadlines,
  escalation,
  references,
  translations,
]
