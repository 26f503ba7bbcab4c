import type { ClimbedStepView, EnquiryView } from '../../../schemas/types/index.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { momentInWords } from '../../lib/dates/index.ts'
import { useWords } from '../../lib/words/index.ts'

/** What happens by itself: what was done, what comes next and when, and who is told. */
export function Ladder({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const { because, steps } = view.ladder
  if (steps.length === 0) return null
  const told = steps.filter(({ state }) => state !== 'passed')
  const passed = steps.filter(({ state }) => state === 'passed')
  return (
    <section aria-labelledby="ladder" className="app-side-part">
      <h2 className="govuk-heading-s" id="ladder">
        {t('ladder.title')}
      </h2>
      <p className="app-ladder__lede">{because ?? t('ladder.lede')}</p>
      <Waiting view={view} />
      {told.length > 0 && <Steps steps={told} />}
      {told.every(({ state }) => state === 'done') && (
        <p className="app-ladder__lede">{t('ladder.nothingMore')}</p>
      )}
      {passed.length > 0 && (
        <Disclosure summary={t('ladder.passedOver', { count: passed.length })}>
          <Steps steps={passed} />
        </Disclosure>
      )}
    </section>
  )
}

/** A hold is said plainly, with what it does to the steps. */
function Waiting({ view }: { view: EnquiryView }) {
  const { t, language } = useWords()
  if (!view.ladder.steps.some(({ state }) => state === 'waiting')) return null
  const lead = view.referrals.find((referral) => referral.lead)
  const hold = lead?.holds.find(({ to }) => to === undefined)
  return (
    <p className="app-ladder__hold">
      <strong>{t('status.on-hold')}.</strong>{' '}
      {hold !== undefined &&
        `${t('enquiry.holdSince', { when: momentInWords(new Date(hold.from), language) })}. `}
      {t('ladder.held')}
    </p>
  )
}

function Steps({ steps }: { steps: readonly ClimbedStepView[] }) {
  return (
    <ol className="app-ladder">
      {steps.map((step) => (
        <li className={`app-ladder__step app-ladder__step--${step.state}`} key={step.id}>
          <Step step={step} />
        </li>
      ))}
    </ol>
  )
}

function Step({ step }: { step: ClimbedStepView }) {
  const { t, language } = useWords()
  const { state, says, at, tells, raisesTo } = step
  const tense = state === 'done' ? 'past' : 'future'
  return (
    <>
      <p className="app-ladder__state">{t(`ladder.state.${state}`)}</p>
      <p className="app-ladder__says">{says}</p>
      {at !== null && (
        <p className="app-ladder__when">
          <time dateTime={at}>{momentInWords(new Date(at), language)}</time>
        </p>
      )}
      {state !== 'passed' && raisesTo !== undefined && (
        <p>{t(`ladder.raised.${tense}`, { who: raisesTo })}</p>
      )}
      {state !== 'passed' && tells.length > 0 && (
        <p>{t(`ladder.told.${tense}`, { who: tells.join(', ') })}</p>
      )}
    </>
  )
}
