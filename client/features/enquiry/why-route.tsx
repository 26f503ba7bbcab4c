import type { Why } from '../../../schemas/types/index.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { useWords } from '../../lib/words/index.ts'

/** Which rule chose the team, and every rule that was tried before it. */
export function WhyRoute({ route }: { route: Why['route'][number] }) {
  const { t } = useWords()
  const matched = route.trace.find((step) => step.matched)
  return (
    <>
      <h3 className="govuk-heading-s">{t('enquiry.whyTeam', { team: route.team.title })}</h3>
      <p className="govuk-body">{matched === undefined ? t('enquiry.noRule') : route.because}</p>
      {matched !== undefined && <p className="govuk-inset-text">{matched.sentence}</p>}
      {route.trace.length > 0 && (
        <Disclosure summary={t('enquiry.rulesTried', { count: route.trace.length })}>
          <ol className="app-trace">
            {route.trace.map((step) => (
              <li key={step.rule} className={step.matched ? 'app-trace__matched' : undefined}>
                <strong>{t(step.matched ? 'enquiry.matched' : 'enquiry.notMatched')}</strong>{' '}
                <span>{step.sentence}</span>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  )
}
