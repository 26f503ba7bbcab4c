import { messageIds } from '../../../enquiry/told.ts'
import { error, type Check } from '../../finding.ts'
import { eachStep } from './each-step.ts'

/** A step that says a message which neither the area nor Portreeve has. */
export const unknownMessage: Check = (checked) => {
  const known = new Set<string>([
    ...messageIds,
    ...checked.configuration.messages.map(({ id }) => id),
  ])
  return eachStep(checked, ({ step: { message }, pointer }) =>
    message === undefined || known.has(message)
      ? []
      : [
          error(checked, `${pointer}/message`, 'unknown-message', {
            en: `There is no message "${message}". Write it, or choose one of this area’s messages`,
            cy: `Nid oes neges "${message}". Ysgrifennwch hi, neu dewiswch un o negeseuon y maes hwn`,
          }),
        ],
  )
}
