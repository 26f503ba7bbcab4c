import type { AdminWardSharing } from '../../../schemas/types/index.ts'
import { dayIn } from '../../../rules/sharing/days.ts'
import { ShareTerms } from '../../components/share-terms.tsx'
import { useWords } from '../../lib/words/index.ts'

/** Who shares with whom, and nothing of what is shared. */
export function WhoWithWhom({ told: { casework, enquiries } }: { told: AdminWardSharing }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="who-with-whom">
      <h2 className="govuk-heading-m" id="who-with-whom">
        {t('sharing.whoWithWhom')}
      </h2>
      <p className="govuk-body">{t('sharing.whoWithWhomLede')}</p>
      {casework.length + enquiries.length === 0 && (
        <p className="govuk-body">{t('sharing.none')}</p>
      )}
      {casework.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{t('sharing.allOf')}</h3>
          <ul className="app-shares">
            {casework.map((share) => (
              <li key={`${share.member.username} ${share.with.username}`} className="app-share">
                <p className="app-share__with">
                  {t('sharing.from', { member: share.member.name, name: share.with.name })}
                </p>
                <p className="app-share__terms">
                  <ShareTerms share={share} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {enquiries.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{t('sharing.some')}</h3>
          <ul className="app-shares">
            {enquiries.map((pair) => (
              <li key={`${pair.member.username} ${pair.with.username}`} className="app-share">
                <p className="app-share__with">
                  {t('sharing.from', { member: pair.member.name, name: pair.with.name })}
                </p>
                <p className="app-share__terms">
                  <Pair pair={pair} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Pair({ pair }: { pair: AdminWardSharing['enquiries'][number] }) {
  const { t, language } = useWords()
  const { count, contribute, constituent, until } = pair
  return (
    <>
      {t('sharing.pair', { count, day: dayIn(until, language) })}
      {contribute > 0 && <> {t('sharing.pairContribute', { count: contribute })}</>}
      {constituent > 0 && <> {t('sharing.pairConstituent', { count: constituent })}</>}
    </>
  )
}
