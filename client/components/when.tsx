import { momentInWords, pastInWords } from '../lib/dates/index.ts'
import { useNow } from '../lib/use-now.ts'
import { useWords } from '../lib/words/index.ts'

/** A moment that has passed, as one would say it now. */
export function When({ at }: { at: string }) {
  const { language } = useWords()
  const now = useNow()
  const moment = new Date(at)
  return (
    <time dateTime={at} title={momentInWords(moment, language)}>
      {pastInWords(moment, now, language)}
    </time>
  )
}
