import type { LadderStep } from '../../../../schemas/types/index.ts'
import { warning, type Check } from '../../finding.ts'
import { eachStep } from './each-step.ts'

const ranks = ['team-lead', 'service-manager', 'director'] as const

const rankOf = ({ raiseTo }: LadderStep): number =>
  raiseTo === undefined ? -1 : ranks.indexOf(raiseTo)

/** A step that raises to somebody less senior than one above it on the same clock did. */
export const raisesDown: Check = (checked) =>
  eachStep(checked, ({ step, ladder, index, pointer }) => {
    const above = ladder.steps.slice(0, index).filter(({ of }) => of === step.of)
    const higher = above.findLast((each) => rankOf(each) > rankOf(step))
    if (higher === undefined || step.raiseTo === undefined) return []
    return [
      warning(checked, `${pointer}/raiseTo`, 'raises-down', {
        en: `"${higher.id}" has raised it to somebody more senior already. Raise it higher, or only tell them`,
        cy: `Mae "${higher.id}" eisoes wedi’i godi at rywun uwch. Codwch ef yn uwch, neu rhowch wybod iddynt yn unig`,
      }),
    ]
  })
