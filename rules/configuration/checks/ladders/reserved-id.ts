import { error, type Check } from '../../finding.ts'

const reserved = 'otherwise'

/** A rule that bears the name for when no rule matches. */
export const reservedId: Check = (checked) =>
  checked.configuration.escalation.rules.flatMap(({ id }, index) =>
    id === reserved
      ? [
          error(checked, `/escalation/rules/${index}/id`, 'reserved-id', {
            en: `"${reserved}" is the name for when no rule matches. Choose another`,
            cy: `"${reserved}" yw’r enw pan nad oes rheol yn cyfateb. Dewiswch un arall`,
          }),
        ]
      : [],
  )
