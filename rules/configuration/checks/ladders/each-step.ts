import type { Ladder, LadderStep } from '../../../../schemas/types/index.ts'
import type { Checked, Finding } from '../../finding.ts'

/** A step, its ladder, and where it is in the configuration. */
export interface PlacedStep {
  readonly step: LadderStep
  readonly index: number
  readonly ladder: Ladder
  readonly pointer: string
}

/** What is found in each step of each ladder. */
export const eachStep = (
  { configuration }: Checked,
  find: (placed: PlacedStep) => Finding[],
): Finding[] =>
  configuration.escalation.ladders.flatMap((ladder, at) =>
    ladder.steps.flatMap((step, index) =>
      find({ step, index, ladder, pointer: `/escalation/ladders/${at}/steps/${index}` }),
    ),
  )

/** The step before it on the same clock, if there is one. */
export const stepAbove = ({ ladder, step, index }: PlacedStep): LadderStep | undefined =>
  ladder.steps.slice(0, index).findLast(({ of }) => of === step.of)
