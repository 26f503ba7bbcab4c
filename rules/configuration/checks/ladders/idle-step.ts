import { error, type Check } from '../../finding.ts'
import { eachStep } from './each-step.ts'

/** A step that tells nobody and raises to nobody. */
export const idleStep: Check = (checked) =>
  eachStep(checked, ({ step, pointer }) =>
    (step.tell ?? []).length > 0 || step.raiseTo !== undefined
      ? []
      : [
          error(checked, pointer, 'idle-step', {
            en: 'This step does nothing. Say whom it tells or to whom it raises the enquiry',
            cy: 'Nid yw’r cam hwn yn gwneud dim. Dywedwch wrth bwy y mae’n dweud neu at bwy y mae’n codi’r ymholiad',
          }),
        ],
  )
