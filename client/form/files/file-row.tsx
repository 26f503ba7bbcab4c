import { isPreviewed, sizeInWords } from '../../../rules/files/index.ts'
import { FilePreview } from '../../components/file-preview.tsx'
import { useForm } from '../form-context.ts'
import type { FileEntry } from './file-entry.ts'
import { fileWords } from './words.ts'

interface FileRowProps {
  readonly id: string
  readonly entry: FileEntry
  readonly onRetry: () => void
  readonly onRemove: () => void
}

/** One file: what it is called, how it stands, and what can be done about it. */
export function FileRow({ id, entry, onRetry, onRemove }: FileRowProps) {
  const { files, language } = useForm()
  const says = fileWords[language]
  const underWay = entry.state === 'queued' || entry.state === 'sending'
  const previewed = entry.state === 'added' && isPreviewed(entry)
  return (
    <li className={`app-files__row${entry.state === 'failed' ? ' app-files__row--failed' : ''}`}>
      {previewed && <FilePreview address={files.address(entry.id)} />}
      <div className="app-files__about">
        <span className="app-files__name">{entry.name}</span>{' '}
        {entry.size > 0 && <span className="app-secondary">{sizeInWords(entry.size)}</span>}
        <Standing entry={entry} />
      </div>
      <div className="app-files__buttons">
        {entry.state === 'failed' && entry.again && (
          <RowButton id={`${id}-retry`} says={says.retry} name={entry.name} onClick={onRetry} />
        )}
        {/* One button whatever it says, so that the focus stays on it when a file has arrived. */}
        <RowButton
          id={id}
          says={underWay ? says.cancel : says.remove}
          name={entry.name}
          onClick={onRemove}
        />
      </div>
    </li>
  )
}

/** How much of it has gone, or why it has not; nothing of what is there. */
function Standing({ entry }: { readonly entry: FileEntry }) {
  const { words, language } = useForm()
  const says = fileWords[language]
  if (entry.state === 'added') return null
  if (entry.state === 'failed')
    return (
      <p className="govuk-error-message app-files__fault">
        <span className="govuk-visually-hidden">{words.error}</span> {entry.message}
      </p>
    )
  const percent = entry.state === 'sending' ? Math.floor(entry.share * 100) : 0
  return (
    <span className="app-files__progress">
      <progress max={100} value={percent} aria-label={entry.name} />{' '}
      <span className="app-secondary">
        {entry.state === 'sending' ? says.sending(percent) : says.queued}
      </span>
    </span>
  )
}

interface RowButtonProps {
  readonly id: string
  readonly says: string
  readonly name: string
  readonly onClick: () => void
}

const RowButton = ({ id, says, name, onClick }: RowButtonProps) => (
  <button
    type="button"
    className="govuk-button govuk-button--secondary app-files__button"
    id={id}
    onClick={onClick}
  >
    {says} <span className="govuk-visually-hidden">{name}</span>
  </button>
)
