import { useState } from 'react'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { Disclosure } from '../disclosure.tsx'
import { described, Field, withError } from '../fields.tsx'
import type { FieldProps } from '../fields.tsx'
import { TextArea } from '../text-area.tsx'

/** What the server takes, in characters. */
export const longestCsv = 900_000

interface CsvFieldProps extends FieldProps {
  value: string
  onChange: (csv: string) => void
}

/** A file of comma-separated values, read here so that it can be looked at and put right on the page. */
export function CsvField(props: CsvFieldProps) {
  const { t } = useAdministrationWords()
  const { id, value, onChange } = props
  const [unread, setUnread] = useState(false)

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return
    try {
      onChange(await file.text())
      setUnread(false)
    } catch {
      // It was moved or taken away between being chosen and being read.
      setUnread(true)
    }
  }

  const field = unread ? { ...props, error: t('csv.unread') } : props
  return (
    <>
      <Field field={field}>
        <input
          id={id}
          className={withError('govuk-file-upload', field.error)}
          type="file"
          accept=".csv,text/csv"
          // The same file chosen again, after it was put right, is a new choice.
          onClick={(event) => {
            event.currentTarget.value = ''
          }}
          onChange={(event) => void read(event.target.files?.[0])}
          {...described(field)}
        />
      </Field>
      <Disclosure summary={t('csv.text')} open={value !== ''}>
        <TextArea
          id={`${id}-text`}
          label={t('csv.textLabel')}
          hint={t('csv.textHint')}
          rows={8}
          value={value}
          onChange={onChange}
        />
      </Disclosure>
    </>
  )
}
