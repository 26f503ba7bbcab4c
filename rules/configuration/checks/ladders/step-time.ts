import type { LadderStep } from '../../../../schemas/types/index.ts'
import { error, type Check } from '../../finding.ts'
import { eachStep } from './each-step.ts'

const timesOf = ({ at, before, after }: LadderStep): number =>
  [at, before, after].filter((time) => time !== undefined).length

/** A step without a time, with more than one, or with one that its clock does not have. */
export const stepTime: Check = (checked) =>
  eachStep(checked, ({ step, pointer }) => {
    if (timesOf(step) !== 1) {
      return [
        error(checked, pointer, 'step-time', {
          en: 'A step has one time: at a share of the limit, before its end, or after it',
          cy: 'Mae gan gam un amser: ar gyfran o’r terfyn, cyn ei ddiwedd, neu ar ei ôl',
        }),
      ]
    }
    if (step.of !== 'movement' || step.after !== undefined) return []
    return [
      error(checked, pointer, 'movement-time', {
        en: 'Standing still has no limit to take a share of. Say after how long without movement the step is taken',
        cy: 'Nid oes terfyn i sefyll yn llonydd y gellir cymryd cyfran ohono. Dywedwch ar ôl faint o amser heb symud y cymerir y cam',
      }),
    ]
  })
