import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { EnquiryCounts } from '../../schemas/types/index.ts'
import { countsQuery } from '../lib/api/get-counts.ts'
import type { CountFilters } from '../lib/api/get-counts.ts'
import { upTo } from '../lib/up-to.ts'
import { useWords } from '../lib/words/index.ts'

interface CountsProps {
  of: CountFilters
  /** Where the open and the overdue ones are listed, if they are elsewhere. */
  to?: { open: string; overdue: string }
}

/** How many enquiries are open and overdue, whatever part of them a list shows; nothing until it is known. */
export function Counts({ of, to }: CountsProps) {
  const { t } = useWords()
  const { data } = useQuery(countsQuery(of))
  if (data === undefined) return <p className="app-totals" aria-hidden="true" />
  return (
    <p className="app-totals" role="group" aria-label={t('counts.title')}>
      <Count what="open" counts={data} to={to?.open} />
      <Count what="overdue" counts={data} to={to?.overdue} />
    </p>
  )
}

interface CountProps {
  what: 'open' | 'overdue'
  counts: EnquiryCounts
  to: string | undefined
}

function Count({ what, counts, to }: CountProps) {
  const { t } = useWords()
  const number = counts[what]
  const words = t(`counts.${what}`, { shown: upTo(number, counts.limit) })
  const late = what === 'overdue' && number > 0
  return (
    <span className={late ? 'app-totals__count app-totals__count--late' : 'app-totals__count'}>
      {to === undefined ? (
        words
      ) : (
        <Link className="govuk-link" to={to}>
          {words}
        </Link>
      )}
    </span>
  )
}
