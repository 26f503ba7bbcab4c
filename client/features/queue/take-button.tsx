import { useState } from 'react'
import type { EnquiryLine } from '../../../schemas/types/index.ts'
import { useRefusalWords } from '../../components/refusal-panel.tsx'
import { announce } from '../../lib/announcer.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { newIdempotencyKey } from '../../lib/api/idempotency-key.ts'
import { useCommand } from '../../lib/api/post-command.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useWords } from '../../lib/words/index.ts'

interface TakeButtonProps {
  line: EnquiryLine
  by: 'assign' | 'acknowledge'
}

/** Takes an enquiry that nobody has. */
export function TakeButton({ line, by }: TakeButtonProps) {
  const { t } = useWords()
  const me = useMe()
  const command = useCommand<'assign' | 'acknowledge'>()
  const refusalWords = useRefusalWords()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const { reference } = line
  const why = command.isError ? refusalWords(refusalOf(command.error)).detail : undefined

  function take(): void {
    if (command.isPending) return
    command.mutate(
      {
        reference,
        command: by,
        body: by === 'assign' ? { officer: me.username } : {},
        idempotencyKey,
      },
      { onSuccess: () => announce(t('queue.taken', { reference })) },
    )
  }

  return (
    <>
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button--small"
        aria-label={t(by === 'assign' ? 'queue.takeOf' : 'queue.acceptOf', { reference })}
        aria-disabled={command.isPending}
        onClick={take}
      >
        {t(by === 'assign' ? 'queue.take' : 'queue.accept')}
      </button>
      {why !== undefined && (
        <p className="govuk-error-message" role="alert">
          {t('queue.notTaken', { reference, why })}
        </p>
      )}
    </>
  )
}
