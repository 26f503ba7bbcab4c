import { beforeAll, describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ClimbedStepView, EnquiryView } from '../../../schemas/types/index.ts'
import { startWordsIn } from '../../testing/words.ts'
import { Ladder } from './ladder.tsx'

const step = (state: ClimbedStepView['state'], differs: Partial<ClimbedStepView> = {}) => ({
  id: `step.${state}`,
  of: 'respond' as const,
  says: `A step that is ${state}`,
  state,
  at: '2026-03-16T17:00:00Z',
  tells: ['the officer', 'the team lead'],
  ...differs,
})

/** The words of the time line, as it would be read out. */
function words(steps: ClimbedStepView[], hold?: EnquiryView['referrals'][number]['holds'][number]) {
  const view = {
    ladder: { steps },
    referrals: [{ lead: true, holds: hold === undefined ? [] : [hold] }],
  } as unknown as EnquiryView
  return renderToStaticMarkup(<Ladder view={view} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('the time line', () => {
  beforeAll(() => startWordsIn('en'))

  it('says what was done and to whom it went', () => {
    const done = words([step('done', { raisesTo: 'the service manager' })])
    expect(done).toContain('Done A step that is done 16 March 2026 at 5pm')
    expect(done).toContain('Went up to the service manager Told: the officer, the team lead')
    expect(done).toContain('Nothing more happens by itself now.')
  })

  it('says what comes next, when, and who will be told', () => {
    const next = words([step('next', { raisesTo: 'the director' }), step('coming')])
    expect(next).toContain('Next A step that is next 16 March 2026 at 5pm Goes up to the director')
    expect(next).toContain('To come A step that is coming')
    expect(next).toContain('Will be told: the officer, the team lead')
    expect(next).not.toContain('Nothing more')
  })

  it('says plainly that a wait keeps steps back', () => {
    const waiting = words([step('waiting', { at: null })], {
      from: '2026-03-03T09:00:00Z',
      reason: 'waiting-for-member',
    })
    expect(waiting).toContain('On hold. Since 3 March 2026 at 9am.')
    expect(waiting).toContain('Waiting A step that is waiting')
    expect(waiting).not.toContain('16 March')
  })

  it('folds away what is not needed any more', () => {
    const passed = words([step('done'), step('passed', { at: null })])
    expect(passed).toContain('1 step is not needed any more Not needed any more')
  })

  it('is not there where nothing happens by itself', () => {
    expect(words([])).toBe('')
  })
})
