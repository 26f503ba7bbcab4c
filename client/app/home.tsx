import { Navigate } from 'react-router'
import { useMe } from '../lib/api/get-me.ts'
import { homeOf, standingOf } from '../lib/standing.ts'

/** Everyone starts where their work is. */
export function Home() {
  return <Navigate to={homeOf[standingOf(useMe())]} replace />
}
