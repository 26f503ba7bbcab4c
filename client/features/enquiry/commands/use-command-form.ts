import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CommandName, EnquiryView, TimelineEntry } from '../../../../schemas/types/index.ts'
import type { FieldFault } from '../../../components/error-summary.tsx'
import { useRefusalWords } from '../../../components/refusal-panel.tsx'
import { announce } from '../../../lib/announcer.ts'
import { enquiryQuery } from '../../../lib/api/get-enquiry.ts'
import { newIdempotencyKey } from '../../../lib/api/idempotency-key.ts'
import { useCommand } from '../../../lib/api/post-command.ts'
import type { CommandBody } from '../../../lib/api/post-command.ts'
import { refusalOf } from '../../../lib/api/refusal.ts'
import type { Refusal } from '../../../lib/api/refusal.ts'
import { toldInForm } from '../told-in-form.ts'

interface Sending<C extends CommandName> {
  body: CommandBody<C>
  /** The revision that it is meant for. */
  revision: number
}

interface CommandFormOptions<C extends CommandName> {
  view: EnquiryView
  command: C
  /** Which field of the form shows the fault at a pointer of the body. */
  fields: Readonly<Record<string, string>>
  /** Words may be added to a conversation that moved on; a decision may not. */
  guarded?: boolean
  onDone: () => void
  /** What to say aloud when it is done. */
  done: string
}

/** What nobody did: a step of the ladder changes nothing that one decides by. */
const isStep = ({ type }: TimelineEntry): boolean => type === 'stepped'

/**
 * The life of one command's form: sends it once, whatever is clicked or retried; puts the server's
 * faults at their fields; and when somebody else changed the enquiry meanwhile, fetches what is new
 * and keeps what was typed. When only steps were taken meanwhile, it is sent again by itself.
 */
export function useCommandForm<C extends CommandName>(options: CommandFormOptions<C>) {
  const { view, command, fields, guarded = true, onDone, done } = options
  const queries = useQueryClient()
  const mutation = useCommand<C>()
  const refusalWords = useRefusalWords()
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const [news, setNews] = useState<readonly TimelineEntry[] | undefined>(undefined)
  const attempt = useRef({ body: '', key: newIdempotencyKey() })

  /** The same words are the same intention, however often they are sent. */
  function keyFor(body: CommandBody<C>): string {
    const text = JSON.stringify(body)
    if (attempt.current.body !== '' && attempt.current.body !== text) {
      attempt.current.key = newIdempotencyKey()
    }
    attempt.current.body = text
    return attempt.current.key
  }

  async function whatIsNew(): Promise<{ revision: number; entries: TimelineEntry[] }> {
    const known = new Set(view.timeline.map(({ id }) => id))
    const { queryKey } = enquiryQuery(view.reference)
    // Whatever the clock of this computer says, which may have been put back meanwhile.
    await queries.refetchQueries({ queryKey, exact: true }, { throwOnError: true })
    const fresh = queries.getQueryData(queryKey) ?? view
    const entries = fresh.timeline.filter(({ id }) => !known.has(id))
    return { revision: fresh.revision, entries }
  }

  function told(refusal: Refusal): FieldFault[] {
    if (refusal.kind === 'invalid' && refusal.faults.length > 0) {
      return refusal.faults.map(({ pointer, message }) => {
        const id = fields[pointer]
        return id === undefined ? { message } : { id, message }
      })
    }
    const { title, detail } = refusalWords(refusal)
    return [{ message: `${title}. ${detail}` }]
  }

  async function moved(refusal: Refusal, { body, revision }: Sending<C>): Promise<void> {
    const stale = refusal.kind === 'stale'
    setFaults(stale ? [] : told(refusal))
    const fresh = await whatIsNew()
    if (stale && fresh.revision !== revision && fresh.entries.every(isStep)) {
      sendTo({ body, revision: fresh.revision })
    } else {
      toldInForm(fresh.entries)
      setNews(fresh.entries)
    }
  }

  async function refused(error: unknown, sending: Sending<C>): Promise<void> {
    const refusal = refusalOf(error)
    if (refusal.kind === 'stale' || refusal.kind === 'conflict') {
      await moved(refusal, sending).catch(() => setFaults(told(refusal)))
    } else setFaults(told(refusal))
  }

  function send(body: CommandBody<C>, wrong: readonly FieldFault[] = []): void {
    setFaults(wrong)
    setNews(undefined)
    if (wrong.length > 0 || mutation.isPending) return
    sendTo({ body, revision: view.revision })
  }

  function sendTo({ body, revision }: Sending<C>): void {
    mutation.mutate(
      {
        reference: view.reference,
        command,
        body,
        ...(guarded ? { revision } : {}),
        idempotencyKey: keyFor(body),
      },
      {
        onSuccess: () => {
          attempt.current = { body: '', key: newIdempotencyKey() }
          announce(done)
          onDone()
        },
        onError: (error) => void refused(error, { body, revision }),
      },
    )
  }

  return {
    send,
    faults,
    news,
    pending: mutation.isPending,
    errorOf: (id: string) => faults.find((fault) => fault.id === id)?.message,
  }
}
