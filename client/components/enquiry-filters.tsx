import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../lib/words/index.ts'

export interface ChosenFilter {
  key: string
  label: string
  onRemove: () => void
}

interface EnquiryFiltersProps {
  chosen: readonly ChosenFilter[]
  onApply: () => void
  onClear: () => void
  children: ReactNode
}

/** Filters beside a list: what is chosen, each removable, and the choices; folded on small screens. */
export function EnquiryFilters({ chosen, onApply, onClear, children }: EnquiryFiltersProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <section className="app-filter" aria-label={t('enquiries.filters')}>
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-filter__toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? t('enquiries.hideFilters') : t('enquiries.showFilters')}
        {chosen.length > 0 && ` (${chosen.length})`}
      </button>
      <div
        className={open ? 'app-filter__panel' : 'app-filter__panel app-filter__panel--folded'}
        id={id}
      >
        {chosen.length > 0 && (
          <div className="app-filter__chosen">
            <h2 className="govuk-heading-s app-filter__heading">{t('enquiries.selected')}</h2>
            <ul className="app-filter__tags">
              {chosen.map(({ key, label, onRemove }) => (
                <li key={key}>
                  <button type="button" className="app-filter__tag" onClick={onRemove}>
                    <span className="govuk-visually-hidden">
                      {t('enquiries.remove', { what: '' })}{' '}
                    </span>
                    {label} <span aria-hidden="true">×</span>
                  </button>
                </li>
              ))}
            </ul>
            <button type="button" className="app-link-button" onClick={onClear}>
              {t('enquiries.clear')}
            </button>
          </div>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setOpen(false)
            onApply()
          }}
        >
          {children}
          <button type="submit" className="govuk-button app-filter__apply">
            {t('enquiries.apply')}
          </button>
        </form>
      </div>
    </section>
  )
}
