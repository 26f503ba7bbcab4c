import { error, type Check } from '../../finding.ts'

/** A rule, or what holds otherwise, that names a ladder which there is not. */
export const unknownLadder: Check = (checked) => {
  const { ladders, rules, otherwise } = checked.configuration.escalation
  const named = [
    ...rules.map(({ ladder }, index) => [`/escalation/rules/${index}/ladder`, ladder] as const),
    ['/escalation/otherwise', otherwise] as const,
  ]
  return named.flatMap(([pointer, ladder]) =>
    ladders.some(({ id }) => id === ladder)
      ? []
      : [
          error(checked, pointer, 'unknown-ladder', {
            en: `There is no ladder "${ladder}". Choose one of this area’s ladders`,
            cy: `Nid oes ysgol "${ladder}". Dewiswch un o ysgolion y maes hwn`,
          }),
        ],
  )
}
