import { Link } from 'react-router'
import type { Catalogue } from '../../../schemas/types/index.ts'
import { useWords } from '../../lib/words/index.ts'
import { mergeRanges } from './search.ts'
import type { Range } from './search.ts'

type Area = Catalogue['areas'][number]

interface CategoryLinkProps {
  area: Area
  category: Area['categories'][number]
  marks?: { title: readonly Range[]; summary: readonly Range[] }
  withArea?: boolean
  state: unknown
}

/** One kind of enquiry, with what it is for. */
export function CategoryLink({ area, category, marks, withArea, state }: CategoryLinkProps) {
  const { t } = useWords()
  return (
    <div className="app-category">
      <Link
        className="govuk-link app-category__link"
        to={`/raise/${area.id}/${category.id}`}
        state={state}
      >
        <Marked text={category.title} ranges={marks?.title ?? []} />
      </Link>
      {withArea === true && (
        <span className="app-category__area"> {t('catalogue.inArea', { area: area.title })}</span>
      )}
      {category.summary !== undefined && (
        <p className="govuk-body app-category__summary">
          <Marked text={category.summary} ranges={marks?.summary ?? []} />
        </p>
      )}
    </div>
  )
}

function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const merged = mergeRanges(ranges)
  return (
    <>
      {merged.map(([from, to], index) => (
        <span key={from}>
          {text.slice(merged[index - 1]?.[1] ?? 0, from)}
          <mark className="app-match">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(merged.at(-1)?.[1] ?? 0)}
    </>
  )
}
