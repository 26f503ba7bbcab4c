import { describe, expect, it } from '@jest/globals'
import { digest } from '../testing/demonstration.ts'
import { stamped, textsOf, untranslated } from './overlay.ts'

const document = {
  id: 'kerb',
  title: 'Kerb',
  keywords: ['edge'],
  form: {
    properties: { where: { type: 'string', title: 'Where?', description: 'Nearest number' } },
    allOf: [{ if: { properties: {} }, then: { properties: { why: { title: 'Why?' } } } }],
  },
  ui: { where: { 'ui:placeholder': 'Street' } },
  translations: { cy: { '/title': { text: 'Cwrb', of: '0'.repeat(16) } } },
}

describe('the texts of a document', () => {
  it('are those that people read, by their pointers', () => {
    expect([...textsOf(document)]).toEqual([
      ['/title', 'Kerb'],
      ['/keywords/0', 'edge'],
      ['/form/properties/where/title', 'Where?'],
      ['/form/properties/where/description', 'Nearest number'],
      ['/form/allOf/0/then/properties/why/title', 'Why?'],
      ['/ui/where/ui:placeholder', 'Street'],
    ])
  })

  it('are untranslated unless the overlay has them', () => {
    expect(untranslated(document, 'cy')).not.toContain('/title')
    expect(untranslated(document, 'cy')).toHaveLength(5)
    expect(untranslated(document, 'fr')).toHaveLength(6)
  })
})

describe('stamping', () => {
  it('marks each translation with the hash of the English that stands there', () => {
    expect(stamped(document, digest)).toMatchObject({
      translations: { cy: { '/title': { text: 'Cwrb', of: digest('Kerb').slice(0, 16) } } },
    })
  })

  it('leaves a translation of nothing as it is, for the checks to find', () => {
    const overlay = { cy: { '/summary': { text: 'Crynodeb', of: '0'.repeat(16) } } }
    expect(stamped({ title: 'Kerb', translations: overlay }, digest)).toEqual({
      title: 'Kerb',
      translations: overlay,
    })
  })
})
