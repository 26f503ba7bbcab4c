import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { publish } from '../app/publish.ts'
import type { EnquiryList, PublishedTemplate, Template } from '../../schemas/types/index.ts'
import type { ApiClient } from '../testing/api-client.ts'
import { pothole, raised, read } from '../testing/enquiries.ts'
import { stoppedClock } from '../testing/pair.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'

let portreeve: RunningPortreeve
let councillor: ApiClient
let reference: string
let before: PublishedTemplate

const templateAt = async (query = ''): Promise<PublishedTemplate> => {
  const answer = await councillor.get(`/templates/highways/pothole${query}`)
  return answer.body as PublishedTemplate
}

const asked = 'How deep is it, in finger breadths?'

/** The same template with one of its questions put otherwise. */
const reworded = (template: Template): Template => ({
  ...template,
  form: JSON.parse(
    JSON.stringify(template.form, (key, value: unknown) =>
      key === 'depth' ? { ...(value as object), title: asked } : value,
    ),
  ) as Template['form'],
})

/** Raises a pothole, then publishes highways anew with another form for potholes alone. */
beforeAll(async () => {
  const { clock, pass } = stoppedClock()
  portreeve = await startPortreeve({}, { clock })
  councillor = await portreeve.signedIn('councillor')
  before = await templateAt()
  ;({ reference } = await raised(councillor))
  const { services } = portreeve
  const highways = await services.areas.find('highways')
  if (highways === null) throw new Error('The demonstration council has highways.')
  const { configuration } = highways.stored
  const templates = configuration.templates.map((template) =>
    template.id === 'pothole' ? reworded(template) : template,
  )
  const published = await publish(
    services,
    { configuration: { ...configuration, templates }, by: 'manager', because: 'Fingers' },
    'en',
  )
  expect(published).toMatchObject({ ok: true, value: { version: { version: 2 } } })
  // Longer than what was published elsewhere may go unseen.
  pass(2_000)
})

afterAll(() => portreeve.close())

describe('once another version is published', () => {
  it('its form is asked, while the older one can still be had', async () => {
    const now = await templateAt()
    expect(now.version).toBe(2)
    expect(JSON.stringify(now.form)).toContain(asked)
    expect(await templateAt('?version=1')).toMatchObject({ version: 1, form: before.form })
  })

  it('an enquiry keeps the questions it was asked', async () => {
    const { version, form } = await read(councillor, reference)
    expect(version).toBe(1)
    expect(form).toEqual(before.form)
  })

  it('answers to the older form are refused, and nothing is stored', async () => {
    const count = async () =>
      ((await councillor.get('/enquiries?limit=100')).body as EnquiryList).items.length
    const stored = await count()
    const answer = await councillor.post('/enquiries', pothole)
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'stale-template' }])
    expect(await count()).toBe(stored)
  })

  it('a form that has not changed is taken under the version it was filled in by', async () => {
    const { services } = portreeve
    const highways = await services.areas.find('highways', 1)
    const example = highways?.stored.configuration.examples.find(
      ({ given }) => given.category !== 'pothole',
    )
    if (example === undefined) throw new Error('There are examples of other categories.')
    const { category, answers } = example.given
    const { reference: other } = await raised(councillor, { category, answers, version: 1 })
    expect(await read(councillor, other)).toMatchObject({ version: 2, category: { id: category } })
  })
})

it('a template that the browser has is not sent again', async () => {
  const first = await councillor.get('/templates/highways/pothole')
  const tag = first.headers.get('ETag') ?? ''
  expect(tag).toMatch(/^(W\/)?"/)
  const again = await fetch(`${councillor.address}/api/templates/highways/pothole`, {
    // As browsers ask; without it, fetch says that it wants nothing kept.
    headers: {
      Cookie: councillor.cookie() ?? '',
      'If-None-Match': tag,
      'Cache-Control': 'max-age=0',
    },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

it('a reference that is taken is drawn again', async () => {
  const { randomness } = portreeve.services
  const draw = randomness.bytes.bind(randomness)
  const same = draw(8)
  const drawn = jest.spyOn(randomness, 'bytes')
  const current = { version: 2 }
  drawn.mockReturnValueOnce(same)
  const first = await raised(councillor, current)
  drawn.mockReturnValueOnce(same).mockReturnValueOnce(same)
  const second = await raised(councillor, current)
  drawn.mockRestore()
  expect(second.reference).not.toBe(first.reference)
  expect(await read(councillor, second.reference)).toMatchObject({ reference: second.reference })
})
