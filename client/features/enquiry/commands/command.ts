import type { ComponentType } from 'react'
import type { CommandName, EnquiryView } from '../../../../schemas/types/index.ts'

export interface CommandFormProps {
  view: EnquiryView
  onDone: () => void
  onCancel: () => void
}

/** One thing that can be done to an enquiry: its name and its form. */
export interface CommandEntry {
  name: CommandName
  Form: ComponentType<CommandFormProps>
}
