import type { Escalation, LadderStep } from '../../../../schemas/types/index.ts'
import { leversOf } from '../../../escalation/levers.ts'
import { warning, type Check } from '../../finding.ts'
import { eachStep } from './each-step.ts'

/** Whether there are ever clocks of this kind: those that a lever starts may be switched off. */
const isEverStarted = (of: LadderStep['of'], escalation: Escalation): boolean => {
  const { requestUpdatesAtMost, escalationsAtMost } = leversOf(escalation)
  if (of === 'update') return requestUpdatesAtMost > 0
  return of !== 'investigate' || escalationsAtMost > 0
}

/** A step of a clock that nothing starts, since the area lets nobody pull its lever. */
export const neverFires: Check = (checked) =>
  eachStep(checked, ({ step, pointer }) =>
    isEverStarted(step.of, checked.configuration.escalation)
      ? []
      : [
          warning(checked, pointer, 'step-never-fires', {
            en: 'This step is never taken: the limits let members ask for none of these. Raise the limit, or remove the step',
            cy: 'Ni chymerir y cam hwn byth: nid yw’r terfynau’n gadael i aelodau ofyn am ddim o’r rhain. Codwch y terfyn, neu tynnwch y cam',
          }),
        ],
  )
