import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { LoadingPage } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { signOut } from '../../lib/api/delete-session.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useDrafts } from '../../lib/drafts/browser.ts'
import { useWords } from '../../lib/words/index.ts'

/** Drafts tell nobody that they changed; it is enough to look again once the page is shown. */
const onNothing = () => () => undefined

/** Signs out at once, or first asks what becomes of drafts that only this browser has. */
export function SignOutPage() {
  const { t } = useWords()
  const drafts = useDrafts()
  // The page that was left writes its draft as it goes, after this one is first rendered.
  const count = useSyncExternalStore(onNothing, () => drafts.all().length)
  const begun = useRef(false)

  const leave = useMutation({
    mutationFn: async (becomeOfDrafts: 'kept' | 'deleted') => {
      try {
        await signOut()
      } catch (error) {
        // A session that is over already is what was asked for.
        if (refusalOf(error).kind !== 'signed-out') throw error
      }
      if (becomeOfDrafts === 'deleted') drafts.removeAll()
    },
    // A new load, so that nothing of this person stays in memory.
    onSuccess: () => window.location.replace('/sign-in?signed-out'),
  })
  const busy = leave.isPending || leave.isSuccess

  useEffect(() => {
    if (begun.current || busy || drafts.all().length > 0) return
    begun.current = true
    leave.mutate('kept')
  }, [busy, drafts, leave])

  if (count === 0 && !leave.isError) return <LoadingPage />
  return (
    <Page heading={t('signOut.title')} title={t('signOut.title')}>
      {leave.isError && (
        <p className="govuk-error-message" role="alert">
          {t('signOut.failed')}
        </p>
      )}
      {count === 0 ? (
        <button type="button" className="govuk-button" onClick={() => leave.mutate('kept')}>
          {t('shell.tryAgain')}
        </button>
      ) : (
        <>
          <h2 className="govuk-heading-m">{t('signOut.draftsTitle')}</h2>
          <p className="govuk-body">{t('signOut.drafts', { count })}</p>
          <p className="govuk-body">{t('signOut.draftsHow')}</p>
          <div className="govuk-button-group">
            <button
              type="button"
              className="govuk-button"
              disabled={busy}
              onClick={() => leave.mutate('kept')}
            >
              {t('signOut.keep')}
            </button>
            <button
              type="button"
              className="govuk-button govuk-button--warning"
              disabled={busy}
              onClick={() => leave.mutate('deleted')}
            >
              {t('signOut.discard')}
            </button>
          </div>
        </>
      )}
    </Page>
  )
}
