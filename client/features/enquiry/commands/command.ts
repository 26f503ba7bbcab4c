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
  /** Whether there is anything for it to do now; it may always be done when this is left out. */
  applies?: (view: EnquiryView) => boolean
  /** Whether it is what one usually does next, and not just what one may. */
  usual?: boolean
  Form: ComponentType<CommandFormProps>
}
