import { useState } from 'react'
import { refusalOf } from '../lib/api/refusal.ts'
import type { FieldFault } from './error-summary.tsx'
import { useRefusalWords } from './refusal-panel.tsx'

/**
 * What is wrong with a form: what the form itself finds, and what the server says, each at its field.
 * `fields` says which field shows the fault at a pointer of the body.
 */
export function useToldFaults(fields: Readonly<Record<string, string>>) {
  const refusalWords = useRefusalWords()
  const [faults, setFaults] = useState<readonly FieldFault[]>([])

  function tell(error: unknown): void {
    const refusal = refusalOf(error)
    if (refusal.kind === 'invalid' && refusal.faults.length > 0) {
      setFaults(
        refusal.faults.map(({ pointer, message }) => {
          // What is wrong with one of several is told at all of them.
          const id = fields[pointer] ?? fields[pointer.replace(/\/\d+$/, '')]
          return id === undefined ? { message } : { id, message }
        }),
      )
      return
    }
    const { title, detail } = refusalWords(refusal)
    setFaults([{ message: `${title}. ${detail}` }])
  }

  return {
    faults,
    setFaults,
    tell,
    errorOf: (id: string) => faults.find((fault) => fault.id === id)?.message,
  }
}
