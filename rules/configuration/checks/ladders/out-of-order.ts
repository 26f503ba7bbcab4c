import { error, type Check } from '../../finding.ts'
import { eachStep, stepAbove } from './each-step.ts'
import { samples } from './sample.ts'

/** A step that comes before the one above it on the same clock, whatever the limit. */
export const outOfOrder: Check = (checked) =>
  eachStep(checked, (placed) => {
    const above = stepAbove(placed)
    const times = samples(checked, placed.step.of)
    if (above === undefined || times.length === 0) return []
    const isEarlier = times.every((timeOf) => {
      const [first, second] = [timeOf(above), timeOf(placed.step)]
      return first !== null && second !== null && second < first
    })
    if (!isEarlier) return []
    return [
      error(checked, placed.pointer, 'step-out-of-order', {
        en: `This step is taken before "${above.id}", which stands above it. Put them in the order in which they are taken`,
        cy: `Cymerir y cam hwn cyn "${above.id}", sydd uwch ei ben. Rhowch hwy yn y drefn y’u cymerir`,
      }),
    ]
  })
