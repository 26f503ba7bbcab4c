import { expect, test } from '@jest/globals'
import { chunksOf } from './chunks.ts'

const manifest = {
  'index.html': { file: 'index.js', imports: ['_shared'] },
  'raise.ts': { file: 'raise.js', imports: ['_shared', 'index.html', '_form'] },
  'other.ts': { file: 'other.js', imports: ['_shared'] },
  _shared: { file: 'shared.js' },
  _form: { file: 'form.js', imports: ['_shared', '_style'] },
  _style: { file: 'form.css' },
}

test('every file that is needed is counted once, and no other', () => {
  expect(chunksOf(manifest, ['index.html', 'raise.ts']).sort()).toEqual([
    'form.js',
    'index.js',
    'raise.js',
    'shared.js',
  ])
})

test('an entry that the build does not have is a fault, not a small figure', () => {
  expect(() => chunksOf(manifest, ['gone.ts'])).toThrow('gone.ts')
})
