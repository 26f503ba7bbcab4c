import type { WidgetProps } from '@rjsf/utils'

/** A choice to show. */
export interface ShownOption {
  readonly value: unknown
  readonly label: string
  readonly hint: string | undefined
}

/** The choices of a question, as rjsf read them from the schema. */
export function shownOptions({ options }: Pick<WidgetProps, 'options'>): ShownOption[] {
  return (options.enumOptions ?? []).map(({ value, label, schema }) => ({
    value: value as unknown,
    label,
    hint: schema?.description,
  }))
}
