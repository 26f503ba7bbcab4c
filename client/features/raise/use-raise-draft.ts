import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answers } from '../../../rules/templates/shown.ts'
import { isBlank } from '../../form/index.ts'
import { newIdempotencyKey } from '../../lib/api/idempotency-key.ts'
import { useDrafts } from '../../lib/drafts/browser.ts'
import type { DraftStore } from '../../lib/drafts/store.ts'
import { draftPrefix, nothingAbout, readDraft } from './draft.ts'
import type { AboutDraft, RaiseDraft } from './draft.ts'

/** How long typing must pause before the draft is written; milliseconds. */
const pause = 300

interface Found {
  draft: RaiseDraft
  savedAt: number
}

/** The newest draft of a category, whichever version it was begun under. */
function findDraft(drafts: DraftStore, prefix: string): Found | undefined {
  return drafts
    .all()
    .filter(({ name }) => name.startsWith(prefix))
    .sort((a, b) => b.savedAt - a.savedAt)
    .flatMap(({ content, savedAt }) => {
      const draft = readDraft(content)
      return draft === undefined ? [] : [{ draft, savedAt }]
    })
    .at(0)
}

const blank = ({ about, answers }: RaiseDraft): boolean =>
  isBlank(answers) && JSON.stringify({ ...about, onBehalfOf: '' }) === JSON.stringify(nothingAbout)

/** Notices every save, for the line that says so. */
export interface Saves {
  listen: (listener: () => void) => () => void
  last: () => number | false | undefined
}

/**
 * The draft of one category in this browser: found again on arrival, written as one types, thrown
 * away when it was sent or begun anew. The answers are held in a reference: a keystroke in the form
 * renders nothing here.
 */
export function useRaiseDraft(place: {
  area: string
  category: string
  version: number
  onBehalfOf: string
}) {
  const { area, category, version, onBehalfOf } = place
  const drafts = useDrafts()
  const prefix = draftPrefix(area, category)
  const fresh = useCallback(
    (): RaiseDraft => ({
      version,
      key: newIdempotencyKey(),
      about: { ...nothingAbout, onBehalfOf },
      answers: {},
    }),
    [version, onBehalfOf],
  )

  const [found] = useState(() => findDraft(drafts, prefix))
  const [begun, setBegun] = useState(() => found?.draft ?? fresh())
  const [about, showAbout] = useState(begun.about)
  const live = useRef(begun)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const saves = useSaves()

  const save = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const draft = { ...live.current, version }
    for (const { name } of drafts.all()) {
      if (name.startsWith(prefix) && name !== `${prefix}${version}`) drafts.remove(name)
    }
    if (blank(draft)) drafts.remove(prefix + String(version))
    else saves.note(drafts.write(prefix + String(version), draft) ? Date.now() : false)
  }, [drafts, prefix, version, saves])

  const change = useCallback(
    (part: Partial<RaiseDraft>) => {
      live.current = { ...live.current, ...part }
      clearTimeout(timer.current)
      timer.current = setTimeout(save, pause)
    },
    [save],
  )

  // What was typed last is written also when the page is left before the pause is over.
  useEffect(() => {
    const flush = () => {
      if (timer.current !== undefined) save()
    }
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [save])

  const setAnswers = useCallback((answers: Answers) => change({ answers }), [change])
  const setAbout = useCallback(
    (next: AboutDraft) => {
      showAbout(next)
      change({ about: next })
    },
    [change],
  )

  /** Puts another draft in the place of this one. */
  function begin(draft: RaiseDraft): void {
    live.current = draft
    setBegun(draft)
    showAbout(draft.about)
    save()
  }

  /** An empty form; returns what brings the old one back. */
  function startAgain(): () => void {
    const before = live.current
    begin(fresh())
    return () => begin(before)
  }

  function discard(): void {
    clearTimeout(timer.current)
    timer.current = undefined
    drafts.remove(prefix + String(version))
  }

  return {
    found,
    begun,
    about,
    live,
    saves,
    setAnswers,
    setAbout,
    startAgain,
    discard,
    newKey: () => change({ key: newIdempotencyKey() }),
  }
}

function useSaves(): Saves & { note: (at: number | false) => void } {
  const [saves] = useState(() => {
    let last: number | false | undefined
    const listeners = new Set<() => void>()
    return {
      last: () => last,
      note: (at: number | false) => {
        last = at
        for (const listener of listeners) listener()
      },
      listen: (listener: () => void) => {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
    }
  })
  return saves
}
