import type { useSavedText } from '../lib/drafts/use-saved-text.ts'
import type { FieldProps } from './fields.tsx'
import { OtherTabNotice } from './other-tab.tsx'
import { TextArea } from './text-area.tsx'

interface SavedTextAreaProps extends FieldProps {
  saved: ReturnType<typeof useSavedText>
  rows: number
  max: number
}

/** Several lines of text that this browser keeps until they are sent. */
export function SavedTextArea({ saved, ...field }: SavedTextAreaProps) {
  return (
    <>
      <OtherTabNotice otherTab={saved.otherTab} />
      <TextArea {...field} value={saved.text} onChange={saved.setText} />
    </>
  )
}
