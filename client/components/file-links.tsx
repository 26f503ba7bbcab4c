import type { FileSummary } from '../../schemas/types/index.ts'
import { isPreviewed, kindStoredAs, sizeInWords } from '../../rules/files/index.ts'
import { useWords } from '../lib/words/index.ts'
import { FilePreview } from './file-preview.tsx'

/** The files that answers may name, and where each is. */
export interface Files {
  readonly find: (id: string) => FileSummary | undefined
  readonly address: (id: string) => string
}

/** Files to be saved, each with its kind and size; pictures small beside their names. */
export function FileLinks({ ids, files }: { ids: readonly string[]; files: Files }) {
  return (
    <ul className="govuk-list app-file-list">
      {ids.map((id, index) => (
        <li key={id}>
          <FileLink id={id} position={index + 1} files={files} />
        </li>
      ))}
    </ul>
  )
}

function FileLink({ id, position, files }: { id: string; position: number; files: Files }) {
  const { t, language } = useWords()
  const file = files.find(id)
  if (file === undefined) return t('files.unknown', { position })
  const { name, type, size } = file
  const kind = kindStoredAs(type)?.title[language]
  const address = files.address(id)
  return (
    <>
      <a className="govuk-link" href={address} download={name}>
        {isPreviewed(file) && <FilePreview address={address} />}
        {name}
      </a>{' '}
      <span className="app-secondary">
        {[kind, sizeInWords(size)].filter((part) => part !== undefined).join(', ')}
      </span>
    </>
  )
}
