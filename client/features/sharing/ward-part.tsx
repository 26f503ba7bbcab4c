import { useRef, useState } from 'react'
import type { PersonSummary, ShareView, Sharing } from '../../../schemas/types/index.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { useSharingForbidden } from '../../components/share-fields.tsx'
import { ShareTerms } from '../../components/share-terms.tsx'
import { useToldFaults } from '../../components/use-told-faults.ts'
import { announce } from '../../lib/announcer.ts'
import { useStopSharing } from '../../lib/api/sharing.ts'
import { useWords } from '../../lib/words/index.ts'
import { ShareCaseworkForm } from './share-casework-form.tsx'

interface WardPartProps {
  member: PersonSummary
  /** Whether the reader acts for the member. */
  forOther: boolean
  part: Sharing['wards'][number]
}

/** One ward: what the member shares there, what is shared with them, and sharing more. */
export function WardPart({ member, forOther, part }: WardPartProps) {
  const { t } = useWords()
  const { options, given, received } = part
  const { id, name: ward } = options.ward
  const heading = useRef<HTMLHeadingElement>(null)
  const [open, setOpen] = useState(false)
  const forbidden = useSharingForbidden(options)
  const { name } = member
  const onBehalfOf = forOther ? member.username : undefined

  function shut(): void {
    setOpen(false)
    heading.current?.focus()
  }

  return (
    <section aria-labelledby={`ward-${id}`} className="app-ward-sharing">
      <h2 className="govuk-heading-m" id={`ward-${id}`} tabIndex={-1} ref={heading}>
        {ward}
      </h2>
      <h3 className="govuk-heading-s">
        {forOther ? t('sharing.givenBy', { name }) : t('sharing.given')}
      </h3>
      <Given shares={given} ward={id} onBehalfOf={onBehalfOf} onStopped={shut} />
      {forbidden !== undefined && <p className="govuk-body">{forbidden}</p>}
      {forbidden === undefined && !open && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => setOpen(true)}
        >
          {t('sharing.shareAll', { ward })}
        </button>
      )}
      {open && <ShareCaseworkForm options={options} onBehalfOf={onBehalfOf} onDone={shut} />}
      <h3 className="govuk-heading-s">
        {forOther ? t('sharing.receivedBy', { name }) : t('sharing.received')}
      </h3>
      {received.length === 0 && <p className="govuk-body">{t('sharing.receivedNone')}</p>}
      <ul className="app-shares" hidden={received.length === 0}>
        {received.map((share) => (
          <li key={share.member.username} className="app-share">
            <p className="app-share__with">{share.member.name}</p>
            <p className="app-share__terms">
              <ShareTerms share={share} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface GivenProps {
  shares: readonly ShareView[]
  ward: string
  onBehalfOf: string | undefined
  onStopped: () => void
}

function Given({ shares, ward, onBehalfOf, onStopped }: GivenProps) {
  const { t } = useWords()
  const stopping = useStopSharing()
  const { faults, setFaults, tell } = useToldFaults({})

  function stop({ username, name }: PersonSummary): void {
    if (stopping.isPending) return
    setFaults([])
    stopping.mutate(
      { ward, with: username, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
      {
        onSuccess: () => {
          announce(t('sharing.stopped', { name }))
          onStopped()
        },
        onError: tell,
      },
    )
  }

  if (shares.length === 0) return <p className="govuk-body">{t('sharing.givenNone')}</p>
  return (
    <>
      <ErrorSummary title={t('form.summaryTitle')} faults={faults} />
      <ul className="app-shares">
        {shares.map((share) => (
          <li key={share.with.username} className="app-share">
            <p className="app-share__with">{share.with.name}</p>
            <p className="app-share__terms">
              <ShareTerms share={share} />
            </p>
            <button
              type="button"
              className="app-link-button app-share__stop"
              aria-label={t('sharing.stopWith', { name: share.with.name })}
              onClick={() => stop(share.with)}
            >
              {t('sharing.stop')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
