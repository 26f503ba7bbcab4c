import { checkCondition } from '../../conditions/index.ts'
import { hasCalendar } from '../calendars.ts'
import { error, errorsAt, type Check } from '../finding.ts'

const reserved = 'otherwise'

/** The deadlines: their calendar, their conditions, their rules' names. */
export const deadlines: Check = (checked) => {
  const { configuration, council, typesFor, language } = checked
  const { calendar, rules } = configuration.deadlines
  const known = hasCalendar(council, calendar)
  const unknown = error(checked, '/deadlines/calendar', 'unknown-calendar', {
    en: `There is no calendar "${calendar}". Choose one of the council’s calendars`,
    cy: `Nid oes calendr "${calendar}". Dewiswch un o galendrau’r cyngor`,
  })
  return [
    ...(known ? [] : [unknown]),
    ...rules.flatMap(({ id, when }, index) => [
      ...errorsAt(`/deadlines/rules/${index}/when`, checkCondition(when, typesFor(when), language)),
      ...(id === reserved
        ? [
            error(checked, `/deadlines/rules/${index}/id`, 'reserved-id', {
              en: `"${reserved}" is the name for when no rule matches. Choose another`,
              cy: `"${reserved}" yw’r enw pan nad oes rheol yn cyfateb. Dewiswch un arall`,
            }),
          ]
        : []),
    ]),
  ]
}
