import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Me } from '../../schemas/types/index.ts'
import { administrationOf } from '../lib/administration-ways.ts'
import { mayRaise, standingOf } from '../lib/standing.ts'
import { useWords } from '../lib/words/index.ts'

type WayName =
  'myEnquiries' | 'allEnquiries' | 'queue' | 'raise' | 'members' | 'sharing' | 'administration'

const addresses: Readonly<Record<WayName, string>> = {
  myEnquiries: '/my-enquiries',
  allEnquiries: '/my-enquiries',
  queue: '/queue',
  raise: '/raise',
  members: '/members',
  administration: '/administration',
  sharing: '/sharing',
}

const ways: Readonly<Record<ReturnType<typeof standingOf>, readonly WayName[]>> = {
  member: ['myEnquiries', 'raise', 'sharing'],
  support: ['members', 'allEnquiries', 'raise', 'sharing'],
  officer: ['queue', 'allEnquiries'],
  overseer: ['queue', 'allEnquiries'],
  administrator: [],
}

const waysOf = (me: Me): readonly WayName[] => {
  const own = ways[standingOf(me)]
  return [
    ...own,
    ...(mayRaise(me) && !own.includes('raise') ? (['raise'] as const) : []),
    ...(administrationOf(me).length > 0 ? (['administration'] as const) : []),
  ]
}

/** The ways to go, folded behind a button where there is no room. */
export function Navigation({ me }: { me: Me }) {
  const { t } = useWords()
  const { pathname } = useLocation()
  // Opened on one page, it is folded again on the next.
  const [openAt, setOpenAt] = useState('')
  const open = openAt === pathname
  const offered = waysOf(me)
  if (offered.length === 0) return null
  return (
    <nav className="app-navigation" aria-label={t('shell.navigation')}>
      <div className="govuk-width-container">
        <button
          type="button"
          className="app-navigation__toggle"
          aria-controls="navigation"
          aria-expanded={open}
          onClick={() => setOpenAt(open ? '' : pathname)}
        >
          {t('shell.menu')}
        </button>
        <ul
          className={`app-navigation__list${open ? '' : ' app-navigation__list--folded'}`}
          id="navigation"
        >
          {offered.map((way) => (
            <li key={way}>
              <Way to={addresses[way]} here={pathname}>
                {t(`shell.${way}`)}
              </Way>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

function Way({ to, here, children }: { to: string; here: string; children: string }) {
  const within = here === to || here.startsWith(`${to}/`)
  return (
    <Link
      className="app-navigation__link"
      to={to}
      aria-current={within ? (here === to ? 'page' : 'true') : undefined}
    >
      {children}
    </Link>
  )
}
