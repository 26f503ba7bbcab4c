import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { EnquiryView, TimelineEntry } from '../../../schemas/types/index.ts'
import { announce } from '../../lib/announcer.ts'
import { enquiryKey } from '../../lib/api/get-enquiry.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { useToldRevision } from '../../lib/live/changes.ts'
import { useWords } from '../../lib/words/index.ts'
import { Timeline } from './history.tsx'
import { useToldInForm } from './told-in-form.ts'

/**
 * What others did since the page was opened. News waits until its reader asks for it, so that nothing
 * moves while they read or write; what was typed stays as it is.
 */
export function WhatChanged({ view }: { view: EnquiryView }) {
  const me = useMe()
  const told = useToldRevision(view.reference)
  const [known, setKnown] = useState(() => idsOf(view))
  const toldAlready = useToldInForm()
  const panel = useRef<HTMLDivElement>(null)
  const queries = useQueryClient()
  const fresh = view.timeline.filter(
    ({ id, by }) => !known.has(id) && !toldAlready.has(id) && by.username !== me.username,
  )

  async function show(): Promise<void> {
    await queries.refetchQueries({ queryKey: enquiryKey(view.reference) })
    panel.current?.focus()
  }

  function hide(): void {
    setKnown(idsOf(view))
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }

  return (
    <div tabIndex={-1} ref={panel} className="app-changed">
      <div role="status">{told > view.revision && <Offer onShow={() => void show()} />}</div>
      {fresh.length > 0 && <Fresh entries={fresh} onHide={hide} />}
    </div>
  )
}

const idsOf = ({ timeline }: EnquiryView): ReadonlySet<string> =>
  new Set(timeline.map(({ id }) => id))

function Offer({ onShow }: { onShow: () => void }) {
  const { t } = useWords()
  return (
    <div className="app-news app-no-print">
      <h2 className="govuk-heading-s">{t('live.changed')}</h2>
      <p className="govuk-body">{t('live.changedHow')}</p>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={onShow}>
        {t('live.show')}
      </button>
    </div>
  )
}

function Fresh({ entries, onHide }: { entries: readonly TimelineEntry[]; onHide: () => void }) {
  const { t } = useWords()
  return (
    <section className="app-news app-no-print" aria-labelledby="new-here">
      <h2 className="govuk-heading-s" id="new-here">
        {t('live.newHere')}
      </h2>
      <Timeline entries={entries} inFull />
      <button
        type="button"
        className="app-link-button"
        onClick={() => {
          onHide()
          announce(t('live.hide'))
        }}
      >
        {t('live.hide')}
      </button>
    </section>
  )
}
