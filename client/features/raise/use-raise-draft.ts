import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answers } from '../../../rules/templates/shown.ts'
import type { OtherTab } from '../../components/other-tab.tsx'
import { isBlank } from '../../form/index.ts'
import { newIdempotencyKey } from '../../lib/api/idempotency-key.ts'
import { useTabDraft } from '../../lib/drafts/use-tab-draft.ts'
import { draftName, nothingAbout, readDraft } from './draft.ts'
import type { AboutDraft, RaiseDraft } from './draft.ts'

/** How long typing must pause before the draft is written; milliseconds. */
const pause = 300

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
  const { draft: kept, other } = useTabDraft(draftName(area, category), readDraft)
  const { found } = kept
  const fresh = useCallback(
    (): RaiseDraft => ({
      version,
      key: newIdempotencyKey(),
      about: { ...nothingAbout, onBehalfOf },
      answers: {},
      files: [],
    }),
    [version, onBehalfOf],
  )

  const [begun, setBegun] = useState(() => found?.content ?? fresh())
  const [beginnings, setBeginnings] = useState(0)
  const [about, showAbout] = useState(begun.about)
  const live = useRef(begun)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const saves = useSaves()

  const save = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const draft = { ...live.current, version }
    if (blank(draft)) kept.remove()
    else saves.note(kept.write(draft) ? Date.now() : false)
  }, [kept, version, saves])

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
  const setFiles = useCallback((files: RaiseDraft['files']) => change({ files }), [change])
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
    setBeginnings((before) => before + 1)
    showAbout(draft.about)
    save()
  }

  /** An empty form; returns what brings the old one back. */
  function startAgain(): () => void {
    const before = live.current
    begin(fresh())
    return () => begin(before)
  }

  /** Goes on with one of two versions; returns what brings the other back. */
  function choose(chosen: RaiseDraft, left: RaiseDraft): () => void {
    if (other !== undefined) kept.settle(other)
    begin(chosen)
    return () => begin(left)
  }

  const otherTab: OtherTab = {
    savedAt: other?.savedAt,
    use: () => choose(other?.content ?? live.current, live.current),
    keep: () => choose(live.current, other?.content ?? live.current),
  }

  function discard(): void {
    clearTimeout(timer.current)
    timer.current = undefined
    kept.remove()
  }

  return {
    found,
    begun,
    beginnings,
    otherTab,
    about,
    live,
    saves,
    setAnswers,
    setFiles,
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
