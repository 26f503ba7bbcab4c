import type { Condition, Template } from '../../schemas/types/index.ts'
import type { Labels } from '../conditions/index.ts'
import { questionLabels } from '../templates/index.ts'
import { categoriesIn } from './fact-types.ts'

/**
 * What the facts in an area's rules are called, in the language of these templates (blocks written
 * out). A rule may ask what other forms ask than the one at hand: the form of a category that the
 * rule names says it first, then the others in their order.
 */
export const factLabels = (templates: readonly Template[]): ((when: Condition) => Labels) => {
  const forms = templates.map(({ id, form }) => ({ id, label: questionLabels(form) }))
  return (when) => {
    const named = categoriesIn(when) ?? []
    const isNamed = ({ id }: { id: string }) => named.includes(id)
    const inTurn = [...forms.filter(isNamed), ...forms.filter((form) => !isNamed(form))]
    return (field, value) => {
      for (const { label } of inTurn) {
        const found = label(field, value)
        if (found !== undefined) return found
      }
      return undefined
    }
  }
}
