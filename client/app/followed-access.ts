import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { accessChanged } from '../lib/access-changed.ts'
import { meQuery } from '../lib/api/get-me.ts'

/** How often an open page asks whether its reader is still who they were, in milliseconds. */
const askEvery = 30_000

/**
 * Who is signed in, asked again from time to time, so that a right that was given or taken away shows
 * in a page that nobody touches. Live events tell sooner.
 */
export function useFollowedMe() {
  const queries = useQueryClient()
  const me = useQuery({ ...meQuery, refetchInterval: askEvery, refetchOnWindowFocus: 'always' })
  const held = me.data == null ? undefined : JSON.stringify([me.data.roles, me.data.administers])
  const before = useRef(held)
  useEffect(() => {
    if (before.current !== undefined && held !== undefined && before.current !== held) {
      accessChanged(queries)
    }
    before.current = held
  }, [held, queries])
  return me
}
