import { error, type Check, type Checked, type Finding } from '../finding.ts'

const repeated = (
  checked: Checked,
  pointer: string,
  list: readonly { id: string }[],
): Finding[] => {
  const ids = list.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          error(checked, `${pointer}/${index}/id`, 'duplicate-id', {
            en: `"${id}" is used twice here. Give each its own id`,
            cy: `Defnyddir "${id}" ddwywaith yma. Rhowch ei ddynodydd ei hun i bob un`,
          }),
        ],
  )
}

/** Two things of one kind with one id. (Routing looks after its own rules.) */
export const duplicateIds: Check = (checked) => {
  const { templates, deadlines, escalation, messages, modelAnswers, examples } =
    checked.configuration
  const lists: [string, readonly { id: string }[]][] = [
    ['/templates', templates],
    ['/deadlines/rules', deadlines.rules],
    ['/escalation/ladders', escalation.ladders],
    ['/escalation/rules', escalation.rules],
    ['/messages', messages],
    ['/modelAnswers', modelAnswers],
    ['/examples', examples],
    ...escalation.ladders.map(({ steps }, index): [string, typeof steps] => [
      `/escalation/ladders/${index}/steps`,
      steps,
    ]),
  ]
  return lists.flatMap(([pointer, list]) => repeated(checked, pointer, list))
}
