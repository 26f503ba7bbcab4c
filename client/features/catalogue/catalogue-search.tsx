import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Catalogue } from '../../../schemas/types/index.ts'
import { Empty } from '../../components/empty.tsx'
import { announce } from '../../lib/announcer.ts'
import { useWords } from '../../lib/words/index.ts'
import { AreaList } from './area-list.tsx'
import { CategoryLink } from './category-link.tsx'
import { searchCatalogue } from './search.ts'

/** Long enough that a count is read out when typing pauses, not at every letter; milliseconds. */
const pause = 600

/** Search as one types; without a query, everything by service area. */
export function CatalogueSearch({ catalogue, state }: { catalogue: Catalogue; state: unknown }) {
  const { t } = useWords()
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const settled = useDeferredValue(query.trim())
  const found = useMemo(() => searchCatalogue(catalogue, settled), [catalogue, settled])
  const count =
    found.length === 0 ? t('catalogue.foundNone') : t('catalogue.found', { count: found.length })

  useEffect(() => {
    if (settled === '') return undefined
    const timer = setTimeout(() => announce(count), pause)
    return () => clearTimeout(timer)
  }, [settled, count])

  function clear(): void {
    setQuery('')
    input.current?.focus()
  }

  return (
    <>
      <search className="app-search">
        <label className="govuk-label govuk-label--s" htmlFor="search">
          {t('catalogue.search')}
        </label>
        <div className="govuk-hint" id="search-hint">
          {t('catalogue.searchHint')}
        </div>
        <div className="app-search__row">
          <input
            ref={input}
            id="search"
            className="govuk-input app-search__input"
            type="search"
            autoComplete="off"
            spellCheck={false}
            aria-describedby="search-hint"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') clear()
            }}
          />
          {query !== '' && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary app-search__clear"
              onClick={clear}
            >
              {t('catalogue.clear')}
            </button>
          )}
        </div>
      </search>
      {settled === '' && <AreaList catalogue={catalogue} state={state} />}
      {settled !== '' && found.length === 0 && (
        <Empty
          title={t('catalogue.nothing', { query: settled })}
          detail={t('catalogue.nothingHow')}
        >
          <button type="button" className="govuk-button govuk-button--secondary" onClick={clear}>
            {t('catalogue.showAll')}
          </button>
        </Empty>
      )}
      {settled !== '' && found.length > 0 && (
        <section aria-labelledby="found">
          <h2 className="govuk-heading-m" id="found">
            {count}
          </h2>
          <ul className="app-categories">
            {found.map((one) => (
              <li key={`${one.area.id}/${one.category.id}`}>
                <CategoryLink
                  area={one.area}
                  category={one.category}
                  marks={one}
                  withArea
                  state={state}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
