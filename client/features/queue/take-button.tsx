import { useState } from 'react'
import type { EnquiryLine } from '../../../schemas/types/index.ts'
import { useRefusalWords } from '../../components/refusal-panel.tsx'
import { announce } from '../../lib/announcer.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { newIdempotencyKey } from '../../lib/api/idempotency-key.ts'
import { useCommand } from '../../lib/api/post-command.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useWords } from '../../lib/words/index.ts'

/** Takes an enquiry that nobody has. */
export function TakeButton({ line }: { line: EnquiryLine }) {
  const { t } = useWords()
  const me = useMe()
  const command = useCommand<'assign'>()
  const refusalWords = useRefusalWords()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const { reference } = line
  const why = command.isError ? refusalWords(refusalOf(command.error)).detail : undefined

  function take(): void {
    if (command.isPending) return
    command.mutate(
      { reference, command: 'assign', body: { officer: me.username }, idempotencyKey },
      { onSuccess: () => announce(t('queue.taken', { reference })) },
    )
  }

  return (
    <>
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button--small"
        aria-label={t('queue.takeOf', { reference })}
        aria-disabled={command.isPending}
        onClick={take}
      >
        {t('queue.take')}
      </button>
      {why !== undefined && (
        <p className="govuk-error-message" role="alert">
          {t('queue.notTaken', { reference, why })}
        </p>
      )}
    </>
  )
}
