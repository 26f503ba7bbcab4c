import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { AdminPerson } from '../../../schemas/types/index.ts'
import { NotThere } from '../../components/administration/administration-page.tsx'
import { personQuery } from '../../lib/api/administration/get-person.ts'

/** A page about the person whom the address names. */
export function WithPerson({ children }: { children: (person: AdminPerson) => ReactNode }) {
  const { username = '' } = useParams()
  const query = useQuery(personQuery(username))
  return query.data === undefined ? <NotThere query={query} /> : children(query.data)
}

export const addressOf = ({ username }: Pick<AdminPerson, 'username'>) =>
  `/administration/people/${encodeURIComponent(username)}`
