import { warning, type Check } from '../../finding.ts'

/** A ladder that no rule chooses. */
export const unusedLadder: Check = (checked) => {
  const { ladders, rules, otherwise } = checked.configuration.escalation
  const used = new Set([otherwise, ...rules.map(({ ladder }) => ladder)])
  return ladders.flatMap(({ id }, index) =>
    used.has(id)
      ? []
      : [
          warning(checked, `/escalation/ladders/${index}`, 'unused-ladder', {
            en: `No rule chooses the ladder "${id}", so no enquiry climbs it. Name it in a rule, or remove it`,
            cy: `Nid oes rheol yn dewis yr ysgol "${id}", felly nid oes ymholiad yn ei dringo. Enwch hi mewn rheol, neu tynnwch hi`,
          }),
        ],
  )
}
