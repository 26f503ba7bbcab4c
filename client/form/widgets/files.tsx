import type { WidgetProps } from '@rjsf/utils'
import type { ChangeEvent, KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { acceptedFiles, filePolicy, sizeInWords } from '../../../rules/files/index.ts'
import { mostFiles } from '../../../rules/templates/files.ts'
import { textsIn } from '../../../rules/templates/json.ts'
import { countId, formId } from '../element-ids.ts'
import { FileRow } from '../files/file-row.tsx'
import { useFileList } from '../files/use-file-list.ts'
import { fileWords } from '../files/words.ts'
import { useForm } from '../form-context.ts'
import { describedBy, hasFault } from './described-by.ts'

const rowId = (id: string, key: number) => `${id}-file-${key}`
const focus = (id: string) => document.getElementById(id)?.focus()

/**
 * Files that are sent as soon as they are chosen. The browser's own chooser lies unseen over the
 * place that shows it, so that clicking, dropping, the keyboard and a telephone's camera work as
 * they do everywhere, in words of the page's language.
 */
export function Files(props: WidgetProps) {
  const { id, schema, onChange } = props
  const { language } = useForm()
  const says = fileWords[language]
  const most = mostFiles(schema)
  const list = useFileList(textsIn(props.value), most, onChange)
  const entries = list.entries()

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    list.add([...(target.files ?? [])])
    // The same file may be chosen again after it was removed.
    target.value = ''
  }
  /** Where the browser would send the form, Enter does what a button does. */
  const openByEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.currentTarget.click()
  }
  const remove = (key: number) => {
    const at = entries.findIndex((entry) => entry.key === key)
    const next = entries[at + 1] ?? entries[at - 1]
    flushSync(() => list.remove(key))
    focus(next === undefined ? id : rowId(id, next.key))
  }
  const retry = (key: number) => {
    flushSync(() => list.retry(key))
    focus(rowId(id, key))
  }
  return (
    <div className="app-files">
      <div className={`app-files__drop${hasFault(props) ? ' app-files__drop--error' : ''}`}>
        <input
          form={formId}
          className="app-files__input"
          id={id}
          name={id}
          type="file"
          multiple={most > 1}
          accept={acceptedFiles}
          aria-describedby={describedBy(props, true)}
          onChange={choose}
          onKeyDown={openByEnter}
        />
        <label className="app-files__choose" htmlFor={id}>
          {says.choose}
        </label>{' '}
        <span className="app-files__or" aria-hidden="true">
          {says.drop}
        </span>
        <span id={countId(id)} className="app-files__limits">
          {says.limits(most, sizeInWords(filePolicy.mostBytes))}
        </span>
      </div>
      {entries.length > 0 && (
        <ul className="app-files__list" aria-label={says.list}>
          {entries.map((entry) => (
            <FileRow
              key={entry.key}
              id={rowId(id, entry.key)}
              entry={entry}
              onRetry={() => retry(entry.key)}
              onRemove={() => remove(entry.key)}
            />
          ))}
        </ul>
      )}
      <div role="status" className="govuk-visually-hidden">
        {list.said()}
      </div>
    </div>
  )
}
