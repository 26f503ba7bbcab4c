import { useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Fault, PublishedTemplate } from '../../../schemas/types/index.ts'
import type { Answers } from '../../../rules/templates/shown.ts'
import type { LoadedValidator } from '../../form/index.ts'
import { OtherTabNotice } from '../../components/other-tab.tsx'
import { Page } from '../../components/page.tsx'
import { useMe } from '../../lib/api/get-me.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useWords } from '../../lib/words/index.ts'
import { useRaise } from './api/post-enquiry.ts'
import { wardOf } from './check-about.ts'
import { CheckStep } from './check-step.tsx'
import { requestOf } from './draft.ts'
import { FormStep } from './form-step.tsx'
import { useRaiseDraft } from './use-raise-draft.ts'
import { useRaiseFiles } from './use-raise-files.ts'

interface RaiseProps {
  template: PublishedTemplate
  validate: LoadedValidator | undefined
  onBehalfOf: string
  onLoadNew: () => void
}

/** Raising an enquiry: filled in, checked, sent. */
export function Raise({ template, validate, onBehalfOf, onLoadNew }: RaiseProps) {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const { area, category, version } = template
  const draft = useRaiseDraft({ area: area.id, category, version, onBehalfOf })
  const files = useRaiseFiles(draft)
  const sending = useRaise()
  const sent = useRef(false)
  const [answers, setAnswers] = useState<Answers | undefined>(undefined)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const ward = wardOf(me, draft.about)
  const { channel } = draft.about
  const ready = answers !== undefined && ward !== undefined && channel !== ''
  const checking = search.get('step') === 'check' && ready

  function toCheck(given: Answers): void {
    sending.reset()
    setFaults([])
    setAnswers(given)
    setSearch({ step: 'check' })
  }

  function toForm(): void {
    setSearch({})
  }

  function refused(error: unknown): void {
    const refusal = refusalOf(error)
    if (refusal.kind !== 'invalid' || refusal.faults.length === 0) return
    setFaults(refusal.faults)
    toForm()
  }

  function send(): void {
    // A second click finds the first still on its way, or already there.
    if (!ready || sending.isPending || sent.current) return
    const { about } = draft
    const body = requestOf({
      area: area.id,
      category,
      version,
      ward: ward.id,
      channel,
      about,
      answers,
    })
    sending.mutate(
      { body, idempotencyKey: draft.live.current.key },
      {
        onSuccess: (raised) => {
          sent.current = true
          draft.discard()
          void navigate(`/raised/${raised.reference}`, {
            replace: true,
            state: { raised, title: template.title },
          })
        },
        onError: refused,
      },
    )
  }

  return (
    <Page
      title={checking ? t('raise.check') : template.title}
      caption={checking ? template.title : area.title}
      heading={checking ? t('raise.check') : template.title}
      step={checking ? 'check' : 'form'}
      back={
        checking
          ? { to: `/raise/${area.id}/${category}`, label: t('shell.back') }
          : { to: '/raise', label: t('shell.raise'), state: { forMember: draft.about.onBehalfOf } }
      }
    >
      <OtherTabNotice
        otherTab={{
          ...draft.otherTab,
          use: () => {
            toForm()
            return draft.otherTab.use()
          },
        }}
      />
      {checking ? (
        <CheckStep
          template={template}
          answers={answers}
          files={files}
          about={draft.about}
          ward={ward.name}
          sending={sending}
          onSend={send}
          onChange={toForm}
          onLoadNew={() => {
            onLoadNew()
            toForm()
          }}
          onSendAnyway={() => {
            draft.newKey()
            send()
          }}
        />
      ) : (
        <FormStep
          template={template}
          validate={validate}
          draft={draft}
          files={files}
          faults={faults}
          onContinue={toCheck}
        />
      )}
    </Page>
  )
}
