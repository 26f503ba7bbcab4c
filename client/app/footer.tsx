import { Mark } from '../components/mark.tsx'
import { useWords } from '../lib/words/index.ts'

export function Footer() {
  const { t } = useWords()
  return (
    <footer className="app-footer">
      <div className="govuk-width-container app-footer__inner">
        <Mark className="app-footer__mark" />
        <div>
          <p className="govuk-body-s app-footer__line">{t('brand.footer')}</p>
          <p className="govuk-body-s app-footer__line app-secondary">{t('brand.footerRules')}</p>
        </div>
      </div>
    </footer>
  )
}
