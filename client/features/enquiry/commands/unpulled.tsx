import type { EnquiryView, EnquiryStatus } from '../../../../schemas/types/index.ts'
import { useWords } from '../../../lib/words/index.ts'

const answered: ReadonlySet<EnquiryStatus> = new Set(['responded', 'closed'])

/** The words of the levers that cannot be pulled now and that one would look for here. */
const becauseOf = ({ levers, status, escalation }: EnquiryView) => ({
  'request-update': answered.has(status) ? undefined : levers.requestUpdate?.because,
  escalate: escalation === undefined ? levers.escalate?.because : undefined,
})

/** Whether some lever is there but cannot be pulled now. */
export const isUnpulled = (view: EnquiryView): boolean =>
  Object.values(becauseOf(view)).some((because) => because !== undefined)

/** Why a lever cannot be pulled now, and from when it can. */
export function Unpulled({ view }: { view: EnquiryView }) {
  const { t } = useWords()
  const because = becauseOf(view)
  return (
    <dl className="app-levers">
      {(['request-update', 'escalate'] as const).map(
        (name) =>
          because[name] !== undefined && (
            <div key={name}>
              <dt>{t(`command.${name}.open`)}</dt>
              <dd>{because[name]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
