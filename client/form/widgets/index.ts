import type { RegistryWidgetsType } from '@rjsf/utils'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Files } from './files.tsx'
import { LongText } from './long-text.tsx'
import { NumberInput } from './number-input.tsx'
import { Radios, YesOrNo } from './radios.tsx'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

/** How each kind of question is answered, by the names that rjsf looks them up under. */
export const widgets: RegistryWidgetsType = {
  TextWidget: TextInput,
  EmailWidget: TextInput,
  TextareaWidget: LongText,
  DateWidget: DateInput,
  RadioWidget: Radios,
  SelectWidget: Select,
  CheckboxesWidget: Checkboxes,
  CheckboxWidget: YesOrNo,
  FileWidget: Files,
  number: NumberInput,
  yesOrNo: YesOrNo,
  files: Files,
}
