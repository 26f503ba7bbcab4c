import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { startWordsIn } from '../testing/words.ts'
import { Due } from './due.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Prose, proseBlocks } from './prose.tsx'
import { PriorityTag, StatusTag } from './status-tag.tsx'
import { TextField } from './text-field.tsx'

const text = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

beforeAll(async () => {
  jest.useFakeTimers({ now: new Date('2026-03-05T10:00:00Z') })
  await startWordsIn('en')
})

describe('when something is due', () => {
  const line = { status: 'raised', dueTarget: 'respond', overdue: false } as const

  test.each([
    ['2026-03-05T17:00:00Z', false, 'Reply due today by 5pm'],
    ['2026-03-16T17:00:00Z', false, 'Reply due Monday 16 March by 5pm'],
    ['2026-03-03T09:00:00Z', true, 'Overdue by 2 days Reply was due 3 March 2026 at 9am'],
    ['2026-03-05T09:30:00Z', false, 'Overdue by 30 minutes Reply was due 5 March 2026 at 9:30am'],
  ])('%s is said in words', (dueAt, overdue, words) => {
    expect(text(renderToStaticMarkup(<Due line={{ ...line, dueAt, overdue }} />))).toBe(words)
  })

  test('a stopped clock is said to be stopped', () => {
    const held = { ...line, status: 'on-hold', dueAt: null, dueTarget: null } as const
    expect(text(renderToStaticMarkup(<Due line={held} />))).toBe('The clock is stopped')
  })
})

test('an ordinary priority is not worth a word; an urgent one is', () => {
  expect(renderToStaticMarkup(<PriorityTag priority="normal" />)).toBe('')
  expect(text(renderToStaticMarkup(<PriorityTag priority="urgent" />))).toBe('Urgent priority')
  expect(text(renderToStaticMarkup(<StatusTag status="on-hold" />))).toBe('On hold')
})

describe('plain text as people write it', () => {
  test('becomes paragraphs and lists', () => {
    expect(proseBlocks('One\ntwo\n\nBefore:\n- a\n- b\nafter\n\n\n- c')).toEqual([
      { kind: 'paragraph', lines: ['One', 'two'] },
      { kind: 'paragraph', lines: ['Before:'] },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'paragraph', lines: ['after'] },
      { kind: 'list', items: ['c'] },
    ])
    expect(proseBlocks(' \n\n ')).toEqual([])
  })

  test('is never HTML', () => {
    const markup = renderToStaticMarkup(<Prose text={'<script>alert(1)</script>'} />)
    expect(markup).not.toContain('<script>')
    expect(markup).toContain('&lt;script&gt;')
  })
})

test('a field names its hint and its error', () => {
  const markup = renderToStaticMarkup(
    <TextField
      id="n"
      label="Name"
      hint="In full"
      error="Enter it"
      value=""
      onChange={() => null}
    />,
  )
  expect(markup).toContain('aria-describedby="n-hint n-error"')
  expect(markup).toContain('aria-invalid="true"')
  expect(markup).toContain('for="n"')
  expect(text(markup)).toBe('Name In full Error: Enter it')
})

test('an error summary leads to the fields', () => {
  const faults = [{ id: 'n', message: 'Enter it' }, { message: 'Try again' }]
  const markup = renderToStaticMarkup(<ErrorSummary title="There is a problem" faults={faults} />)
  expect(markup).toContain('<a href="#n">Enter it</a>')
  expect(text(markup)).toBe('There is a problem Enter it Try again')
  expect(renderToStaticMarkup(<ErrorSummary title="x" faults={[]} />)).toBe('')
})
