import { newsMessage, shippedMessages } from '../../../rules/policy/messages/index.ts'
import { localise } from '../../../rules/configuration/index.ts'
import type { MessageText } from '../../../schemas/types/index.ts'
import { localArea } from '../local-area.ts'
import type { PublishedArea } from '../areas.ts'
import type { Language } from '../refusal.ts'

export type MessageWords = Pick<MessageText, 'subject' | 'body'>

const shippedIn = (language: Language): ReadonlyMap<string, MessageWords> =>
  new Map(shippedMessages.map((message) => [message.id, localise(message, language)]))

const shipped: Readonly<Record<Language, ReadonlyMap<string, MessageWords>>> = {
  en: shippedIn('en'),
  cy: shippedIn('cy'),
}

/** That there is news, and nothing of what it is. */
export const newsWords = (language: Language): MessageWords => {
  const words = shipped[language].get(newsMessage)
  if (words === undefined) throw new Error('The message that ships for any news is missing.')
  return words
}

/**
 * What a message says, with its names in braces: as the service area had it when the enquiry was
 * raised, else as it ships; of what is neither, that there is news.
 */
export function messageWords(
  area: PublishedArea | null,
  id: string,
  language: Language,
): MessageWords {
  const own =
    area === null
      ? undefined
      : localArea(area, language).configuration.messages.find((message) => message.id === id)
  return own ?? shipped[language].get(id) ?? newsWords(language)
}
