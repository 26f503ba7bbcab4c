import { refusalOf } from '../../lib/api/refusal.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import type { FieldFault } from '../error-summary.tsx'
import { useRefusalWords } from '../refusal-panel.tsx'

/**
 * What is wrong, from what the server refused: each fault at the field that its pointer means, or a
 * sentence about the whole.
 */
export function useToldFaults(
  fields: Readonly<Record<string, string>> = {},
): (error: unknown) => readonly FieldFault[] {
  const { t } = useAdministrationWords()
  const words = useRefusalWords()
  return (error) => {
    const refusal = refusalOf(error)
    if (refusal.kind === 'stale') return [{ message: t('change.stale') }]
    if (refusal.faults.length > 0) {
      return refusal.faults.map(({ pointer, message }) => ({ id: fields[pointer], message }))
    }
    const { title, detail } = words(refusal)
    return [{ message: `${title}. ${detail}` }]
  }
}
