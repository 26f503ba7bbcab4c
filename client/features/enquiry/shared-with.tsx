import { useRef } from 'react'
import { Link } from 'react-router'
import type { EnquiryView, ShareOptions, ShareView } from '../../../schemas/types/index.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { useSharingForbidden } from '../../components/share-fields.tsx'
import { ShareTerms } from '../../components/share-terms.tsx'
import { announce } from '../../lib/announcer.ts'
import { newIdempotencyKey } from '../../lib/api/idempotency-key.ts'
import { useCommand } from '../../lib/api/post-command.ts'
import { useToldFaults } from '../../components/use-told-faults.ts'
import { useWords } from '../../lib/words/index.ts'

/** With whom the member shares it, in words, for everyone who reads it; the member can stop. */
export function SharedWith({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { faults, setFaults, tell } = useToldFaults({})
  const unshare = useCommand<'unshare'>()
  const { shares, shareable, reference } = view
  if (shares.length === 0 && shareable === undefined) return null

  function stop({ with: { username, name } }: ShareView): void {
    if (unshare.isPending) return
    setFaults([])
    const body = { with: username }
    unshare.mutate(
      { reference, command: 'unshare', body, idempotencyKey: newIdempotencyKey() },
      {
        onSuccess: () => {
          announce(t('sharing.stopped', { name }))
          heading.current?.focus()
        },
        onError: tell,
      },
    )
  }

  return (
    <section aria-labelledby="shared-with" className="app-side-part">
      <h2 className="govuk-heading-s" id="shared-with" tabIndex={-1} ref={heading}>
        {t('sharing.sharedWith')}
      </h2>
      <ErrorSummary title={t('form.summaryTitle')} faults={faults} />
      {shares.length === 0 && <p className="govuk-body-s">{t('sharing.nobody')}</p>}
      <ul className="app-shares" hidden={shares.length === 0}>
        {shares.map((share) => (
          <li key={`${share.with.username} ${String(share.casework)}`} className="app-share">
            <p className="app-share__with">{share.with.name}</p>
            <p className="app-share__terms">
              {share.casework && <>{t('sharing.allCasework')} </>}
              <ShareTerms share={share} />
            </p>
            {shareable !== undefined && (
              <Stop
                share={share}
                possible={view.permitted.includes('unshare')}
                onStop={() => stop(share)}
              />
            )}
          </li>
        ))}
      </ul>
      {shareable !== undefined && <Forbidden options={shareable} />}
    </section>
  )
}

interface StopProps {
  share: ShareView
  possible: boolean
  onStop: () => void
}

/** What is shared by itself is stopped here; what is part of all casework, where that is. */
function Stop({ share, possible, onStop }: StopProps) {
  const { t } = useWords()
  if (share.casework) {
    return (
      <Link
        className="govuk-link app-no-print app-share__stop"
        to="/sharing"
        state={{ sharingOf: share.member.username }}
      >
        {t('sharing.manage')}
      </Link>
    )
  }
  if (!possible) return null
  return (
    <button
      type="button"
      className="app-link-button app-no-print app-share__stop"
      aria-label={t('sharing.stopWith', { name: share.with.name })}
      onClick={onStop}
    >
      {t('sharing.stop')}
    </button>
  )
}

function Forbidden({ options }: { options: ShareOptions }) {
  const forbidden = useSharingForbidden(options)
  return forbidden === undefined ? null : <p className="govuk-body-s">{forbidden}</p>
}
