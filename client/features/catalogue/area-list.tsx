import type { Catalogue } from '../../../schemas/types/index.ts'
import { useWords } from '../../lib/words/index.ts'
import { CategoryLink } from './category-link.tsx'

/** Everything that may be raised, by service area, with links to each area. */
export function AreaList({ catalogue, state }: { catalogue: Catalogue; state: unknown }) {
  const { t } = useWords()
  return (
    <div className="app-areas">
      <nav className="app-areas__contents" aria-labelledby="areas">
        <h2 className="govuk-heading-s" id="areas">
          {t('catalogue.jump')}
        </h2>
        <ul className="govuk-list">
          {catalogue.areas.map((area) => (
            <li key={area.id}>
              <a className="govuk-link" href={`#area-${area.id}`}>
                {area.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {catalogue.areas.map((area) => (
          <section
            key={area.id}
            className="app-area"
            id={`area-${area.id}`}
            tabIndex={-1}
            aria-labelledby={`area-${area.id}-title`}
          >
            <h2 className="govuk-heading-m app-area__title" id={`area-${area.id}-title`}>
              {area.title}
            </h2>
            {area.summary !== undefined && (
              <p className="govuk-body app-secondary">{area.summary}</p>
            )}
            <ul className="app-categories">
              {area.categories.map((category) => (
                <li key={category.id}>
                  <CategoryLink area={area} category={category} state={state} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
