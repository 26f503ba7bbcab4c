import type { MessageText } from '../../../schemas/types/index.ts'
import messages from './messages.json'

// TypeScript reads no pairs from JSON; the test beside holds the file to the schema of messages.
const file: readonly unknown[] = messages

/** What each event says to those it concerns, where a service area has no words of its own. */
export const shippedMessages = file as readonly MessageText[]

/** Says that there is news and nothing else: for what has no words, or must not have any. */
export const newsMessage = 'news'
