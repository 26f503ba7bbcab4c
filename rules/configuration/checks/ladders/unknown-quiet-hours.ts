import { hasCalendar } from '../../calendars.ts'
import { error, type Check } from '../../finding.ts'

/** Quiet hours outside a calendar that there is not. */
export const unknownQuietHours: Check = (checked) =>
  checked.configuration.escalation.ladders.flatMap(({ quietHours }, index) =>
    quietHours === undefined || hasCalendar(checked.council, quietHours)
      ? []
      : [
          error(checked, `/escalation/ladders/${index}/quietHours`, 'unknown-calendar', {
            en: `There is no calendar "${quietHours}". Choose one of the council’s calendars`,
            cy: `Nid oes calendr "${quietHours}". Dewiswch un o galendrau’r cyngor`,
          }),
        ],
  )
