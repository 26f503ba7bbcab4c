import type { ShareView } from '../../schemas/types/index.ts'
import { dayIn } from '../../rules/sharing/days.ts'
import { useWords } from '../lib/words/index.ts'

/** On which terms something is shared, until when, and by whom if somebody acted for the member. */
export function ShareTerms({ share }: { share: ShareView }) {
  const { t, language } = useWords()
  const { rights, constituent, until, by, onBehalfOf } = share
  return (
    <>
      {t('sharing.terms', {
        rights: t(rights === 'contribute' ? 'sharing.toContribute' : 'sharing.toRead'),
        constituent: t(constituent ? 'sharing.withConstituent' : 'sharing.withoutConstituent'),
        day: dayIn(until, language),
      })}
      {onBehalfOf !== undefined && (
        <> {t('sharing.byFor', { name: by.name, member: onBehalfOf.name })}</>
      )}
    </>
  )
}
