import { useLocation } from 'react-router'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { askedFrom } from './asked.ts'
import { Viewers } from './viewers.tsx'
import { WhyForm } from './why-form.tsx'
import { WhyAnswer } from './why-answer.tsx'
import { WhoForm } from './who-form.tsx'

/** Why may this person see this, and who may see this. */
export function AccessPage() {
  const { t } = useAdministrationWords()
  const { state } = useLocation() as { state: unknown }
  const asked = askedFrom(state)
  const key = JSON.stringify(asked)
  return (
    <AdministrationPage
      heading={t('access.title')}
      title={t('access.title')}
      lede={t('access.lede')}
    >
      <section className="app-part" aria-labelledby="why">
        <h2 className="govuk-heading-m" id="why">
          {t('access.why')}
        </h2>
        <WhyForm key={`why ${key}`} asked={asked} />
        {asked.username !== '' && asked.reference !== '' && (
          <WhyAnswer username={asked.username} reference={asked.reference} />
        )}
      </section>
      <section className="app-part" aria-labelledby="who">
        <h2 className="govuk-heading-m" id="who">
          {t('access.who')}
        </h2>
        <WhoForm key={`who ${key}`} asked={asked} />
        {asked.viewersOf !== '' && <Viewers reference={asked.viewersOf} />}
      </section>
    </AdministrationPage>
  )
}
