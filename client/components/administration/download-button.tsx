import { useDownload } from '../../lib/api/administration/download.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { useRefusalWords } from '../refusal-panel.tsx'

interface DownloadButtonProps {
  label: string
  name: string
  fetchText: () => Promise<string>
}

/** Saves a table; a refusal is said beside it. */
export function DownloadButton({ label, name, fetchText }: DownloadButtonProps) {
  const { t } = useAdministrationWords()
  const words = useRefusalWords()
  const download = useDownload(name, fetchText)
  return (
    <div className="app-download">
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={download.isPending}
        onClick={() => {
          if (!download.isPending) download.mutate()
        }}
      >
        {download.isPending ? t('change.preparing') : label}
      </button>
      {download.isError && (
        <p className="govuk-error-message" role="alert">
          {words(refusalOf(download.error)).detail}
        </p>
      )}
    </div>
  )
}
