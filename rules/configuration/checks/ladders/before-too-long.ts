import { error, type Check } from '../../finding.ts'
import { eachStep } from './each-step.ts'
import { isAtStart, samples } from './sample.ts'

/** A step so long before the end that every limit of the area is shorter. */
export const beforeTooLong: Check = (checked) =>
  eachStep(checked, ({ step, pointer }) => {
    if (step.before === undefined || step.of === 'movement') return []
    const times = samples(checked, step.of)
    if (times.length === 0 || !times.every((timeOf) => isAtStart(timeOf(step)))) return []
    return [
      error(checked, `${pointer}/before`, 'before-too-long', {
        en: 'Every limit is shorter than this, so the step would be taken as soon as the clock starts. Shorten it',
        cy: 'Mae pob terfyn yn fyrrach na hyn, felly cymerid y cam cyn gynted ag y dechreua’r cloc. Byrhewch ef',
      }),
    ]
  })
