import type { Enquiry } from '../../../schemas/types/index.ts'
import type { Language } from '../refusal.ts'

/** An enquiry's summary in the reader's language; English where its form had no such language. */
export const summaryIn = ({ summary }: Pick<Enquiry, 'summary'>, language: Language): string =>
  summary[language] ?? summary.en
