import type { Ladder, LadderStep } from '../../../schemas/types/index.ts'
import { checkCondition } from '../../conditions/index.ts'
import { hasCalendar } from '../calendars.ts'
import { error, errorsAt, type Check, type Checked, type Finding } from '../finding.ts'

const timesOf = ({ at, before, after }: LadderStep): number =>
  [at, before, after].filter((time) => time !== undefined).length

const checkStep = (checked: Checked, step: LadderStep, pointer: string): Finding[] => [
  ...(timesOf(step) === 1
    ? []
    : [
        error(checked, pointer, 'step-time', {
          en: 'A step has one time: at a share of the limit, before its end, or after it',
          cy: 'Mae gan gam un amser: ar gyfran o’r terfyn, cyn ei ddiwedd, neu ar ei ôl',
        }),
      ]),
  ...((step.tell ?? []).length > 0 || step.raiseTo !== undefined
    ? []
    : [
        error(checked, pointer, 'idle-step', {
          en: 'This step does nothing. Say whom it tells or to whom it raises the enquiry',
          cy: 'Nid yw’r cam hwn yn gwneud dim. Dywedwch wrth bwy y mae’n dweud neu at bwy y mae’n codi’r ymholiad',
        }),
      ]),
]

const checkLadder = (checked: Checked, ladder: Ladder, pointer: string): Finding[] => {
  const { quietHours, steps } = ladder
  const unknown = error(checked, `${pointer}/quietHours`, 'unknown-calendar', {
    en: `There is no calendar "${quietHours ?? ''}". Choose one of the council’s calendars`,
    cy: `Nid oes calendr "${quietHours ?? ''}". Dewiswch un o galendrau’r cyngor`,
  })
  return [
    ...(quietHours === undefined || hasCalendar(checked.council, quietHours) ? [] : [unknown]),
    ...steps.flatMap((step, index) => checkStep(checked, step, `${pointer}/steps/${index}`)),
  ]
}

/** The ladders, and that every rule names one that there is. */
export const escalation: Check = (checked) => {
  const { ladders, rules, otherwise } = checked.configuration.escalation
  const unknownLadder = (pointer: string, ladder: string): Finding[] =>
    ladders.some(({ id }) => id === ladder)
      ? []
      : [
          error(checked, pointer, 'unknown-ladder', {
            en: `There is no ladder "${ladder}". Choose one of this area’s ladders`,
            cy: `Nid oes ysgol "${ladder}". Dewiswch un o ysgolion y maes hwn`,
          }),
        ]
  return [
    ...ladders.flatMap((ladder, index) =>
      checkLadder(checked, ladder, `/escalation/ladders/${index}`),
    ),
    ...rules.flatMap(({ when, ladder }, index) => [
      ...errorsAt(
        `/escalation/rules/${index}/when`,
        checkCondition(when, checked.typesFor(when), checked.language),
      ),
      ...unknownLadder(`/escalation/rules/${index}/ladder`, ladder),
    ]),
    ...unknownLadder('/escalation/otherwise', otherwise),
  ]
}
