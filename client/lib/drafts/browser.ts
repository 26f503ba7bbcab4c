import { useMemo } from 'react'
import { useMe } from '../api/get-me.ts'
import { draftStore } from './store.ts'
import type { DraftStorage, DraftStore } from './store.ts'

/** Stands in where the browser forbids storage, so that typing still works. */
const nowhere: DraftStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new Error('This browser keeps nothing')
  },
  removeItem: () => undefined,
}

function browserStorage(): DraftStorage {
  try {
    return window.localStorage
  } catch {
    return nowhere
  }
}

/** The drafts of whoever is signed in. */
export function useDrafts(): DraftStore {
  const { username } = useMe()
  return useMemo(() => draftStore(browserStorage(), username, () => Date.now()), [username])
}
