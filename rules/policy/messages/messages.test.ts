import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { schemas } from '../../../schemas/index.ts'
import type { MessageText } from '../../../schemas/types/index.ts'
import { hashOfEnglish } from '../../configuration/index.ts'
import { messageIds } from '../../enquiry/index.ts'
import { namesIn } from '../../messages/fill.ts'
import { newsMessage, shippedMessages } from './index.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const ajv = new Ajv({ schemas: [...schemas], keywords: ['tsType'] })
const isMessage = ajv.getSchema(
  'https://portreeve.example/schemas/configuration/message-text.schema.json',
)

const named = shippedMessages.map((message) => [message.id, message] as const)
const welsh = ({ translations }: MessageText, part: 'subject' | 'body') =>
  translations?.['cy']?.[`/${part}`]

describe('the messages that ship', () => {
  it('have words for everything that people are told of', () => {
    expect(named.map(([id]) => id).sort()).toEqual([...messageIds, newsMessage].sort())
  })

  it.each(named)('%s is a message', (_id, message) => {
    expect(isMessage?.(message)).toBe(true)
  })

  it.each(named)('%s is in Welsh too, names the same, and is no older', (_id, message) => {
    for (const part of ['subject', 'body'] as const) {
      const translated = welsh(message, part)
      expect(translated?.of).toBe(hashOfEnglish(message[part], digest))
      expect(namesIn(translated?.text ?? '')).toEqual(namesIn(message[part]))
    }
  })
})
