import { createConnection } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { EnquiryView, Problem, UploadedFile } from '../../schemas/types/index.ts'
import { cleanUpFiles } from '../app/files/clean-up-files.ts'
import type { Answer, ApiClient } from '../testing/api-client.ts'
import { pothole, raised, read } from '../testing/enquiries.ts'
import { bytesOf, download, upload, uploaded } from '../testing/files.ts'
import { type RunningPortreeve, startPortreeve } from '../testing/portreeve.ts'
import { hostile, samples } from '../testing/sample-files.ts'

let portreeve: RunningPortreeve
let councillor: ApiClient
let officer: ApiClient
let support: ApiClient

beforeAll(async () => {
  portreeve = await startPortreeve()
  councillor = await portreeve.signedIn('councillor')
  officer = await portreeve.signedIn('officer')
  support = await portreeve.signedIn('support')
})

afterAll(() => portreeve.close())

const day = 24 * 3_600_000
const never = new Date(Date.now() + 1_000 * day)
const states = ['arriving', 'waiting', 'raising', 'bound', 'leaving'] as const

/** The ids of all files, by what has become of them. */
const kept = async (...of: (typeof states)[number][]) => {
  const found = await Promise.all(
    of.map((state) => portreeve.services.files.uploadedBefore(never, state)),
  )
  return found.flat().map(({ _id }) => _id)
}

const withPhotos = (...files: readonly { id: string }[]) => ({
  answers: { ...pothole.answers, photos: files.map(({ id }) => id) },
})

const faultsOf = ({ body }: Answer) => (body as Problem).faults

/** A drain of several homes goes to the water company; its photos are not personal. */
const drainWith = (photo: { id: string }) => ({
  area: 'environment',
  category: 'blocked-drain',
  answers: {
    location: { street: 'Cockle Row' },
    problem: 'slow',
    serves: 'several',
    companyTold: 'no',
    visit: { visit: 'nobody' },
    photos: [photo.id],
  },
})

describe('adding a file', () => {
  it.each(Object.keys(samples))(
    'takes a %s, and gives its uploader back what was sent',
    async (ending) => {
      const content = bytesOf(ending)
      const file = await uploaded(councillor, `Llun â thwll.${ending}`, content)
      expect(file).toMatchObject({ name: `Llun â thwll.${ending}`, size: content.length })
      const back = await download(councillor, `/files/${file.id}`)
      expect(back.status).toBe(200)
      expect(back.content.equals(content)).toBe(true)
      expect(back.headers.get('Content-Type')?.split(';')[0]).toBe(file.type)
    },
  )

  it('says where it is, and until when it waits', async () => {
    const answer = await upload(councillor, 'photo.jpg', bytesOf('jpg'))
    const { id, waitsUntil } = answer.body as UploadedFile
    expect(answer.headers.get('Location')).toBe(`/api/files/${id}`)
    const days = (new Date(waitsUntil).getTime() - Date.now()) / day
    expect(days).toBeGreaterThan(13.9)
    expect(days).toBeLessThanOrEqual(14)
  })

  it.each<[string, string, Uint8Array<ArrayBuffer>, number]>([
    ['nothing', 'empty.jpg', new Uint8Array(), 422],
    ['a page that calls itself a photo', 'photo.jpg', Uint8Array.from(hostile['html'] ?? []), 415],
    ['a page', 'page.html', Uint8Array.from(hostile['html'] ?? []), 415],
    ['a page that calls itself text', 'page.txt', Uint8Array.from(hostile['html'] ?? []), 415],
    ['a drawing with a script', 'map.svg', Uint8Array.from(hostile['svg'] ?? []), 415],
    ['a program', 'photo.jpg', Uint8Array.from(hostile['exe'] ?? []), 415],
    ['an archive', 'photos.zip', Uint8Array.from(hostile['zip'] ?? []), 415],
    ['a document with macros', 'letter.docx', Uint8Array.from(hostile['docm'] ?? []), 415],
    ['more than 10 MB', 'notes.txt', new Uint8Array(10_000_001).fill(97), 413],
  ])(
    'refuses %s, says why and what to do, and keeps nothing',
    async (_says, name, content, status) => {
      const before = await kept(...states)
      const english = await upload(councillor, name, content)
      const welsh = await upload(councillor, name, content, { 'Accept-Language': 'cy' })
      expect([english.status, welsh.status]).toEqual([status, status])
      expect((english.body as Problem).detail).toMatch(new RegExp(`“${name}” .+\\. .+\\.$`))
      expect((welsh.body as Problem).detail).toContain(`“${name}”`)
      expect((welsh.body as Problem).detail).not.toBe((english.body as Problem).detail)
      expect(await kept(...states)).toEqual(before)
    },
  )

  it('stops what is sent in pieces as soon as it is too large', async () => {
    const before = await kept(...states)
    const piece = new Uint8Array(100_000).fill(97)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += piece.length
        if (sent > 12_000_000) controller.close()
        else controller.enqueue(piece)
      },
    })
    const answer = await upload(councillor, 'notes.txt', endless)
    expect(answer.status).toBe(413)
    expect(await kept(...states)).toEqual(before)
  })

  it('takes exactly 10 MB', async () => {
    const file = await uploaded(support, 'notes.txt', new Uint8Array(10_000_000).fill(97))
    expect(file.size).toBe(10_000_000)
  })

  it('keeps nothing of what breaks off half-way, and serves others meanwhile', async () => {
    const before = await kept(...states)
    const { hostname, port } = new URL(councillor.address)
    await new Promise<void>((resolve) => {
      const socket = createConnection({ host: hostname, port: Number(port) }, () => {
        socket.write(
          `POST /api/files HTTP/1.1\r\nHost: x\r\nCookie: ${councillor.cookie() ?? ''}\r\n` +
            'File-Name: notes.txt\r\nContent-Length: 9000000\r\n\r\n',
        )
        socket.write('a'.repeat(600_000), () => socket.destroy())
      })
      socket.once('close', () => resolve())
    })
    await uploaded(councillor)
    let left = await kept('arriving', 'leaving')
    while (left.length > 0) left = await kept('arriving', 'leaving')
    expect((await kept(...states)).length).toBe(before.length + 1)
  })

  it.each([
    ['a name that cannot be decoded', '%E0%A4%A'],
    ['a name without end', 'x'.repeat(2_001)],
  ])('refuses %s', async (_says, header) => {
    const answer = await upload(councillor, '', bytesOf('jpg'), { 'File-Name': header })
    expect(answer.status).toBe(422)
  })

  it('calls what has an empty name a file, and refuses what has none', async () => {
    expect((await uploaded(councillor, '')).name).toBe('file.jpg')
    const headers = { Cookie: councillor.cookie() ?? '' }
    const body = bytesOf('jpg')
    const address = `${councillor.address}/api/files`
    expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(422)
  })

  it('is for those who raise enquiries', async () => {
    expect((await upload(portreeve.visitor(), 'a.jpg', bytesOf('jpg'))).status).toBe(401)
    expect((await upload(officer, 'a.jpg', bytesOf('jpg'))).status).toBe(403)
    const foreign = { Origin: 'https://elsewhere.example' }
    expect((await upload(councillor, 'a.jpg', bytesOf('jpg'), foreign)).status).toBe(403)
  })

  it('has an end, so that nobody fills the disk', async () => {
    const mp = await portreeve.signedIn('mp')
    const { randomness, files } = portreeve.services
    const [known] = await files.find([(await uploaded(mp)).id])
    if (known === undefined) throw new Error('not stored')
    for (let more = 1; more < 60; more += 1) await files.insert({ ...known, _id: randomness.id() })
    const answer = await upload(mp, 'photo.jpg', bytesOf('jpg'))
    expect(answer.status).toBe(422)
    expect((answer.body as Problem).detail).toContain('no enquiry')
  })
})

describe('what a file is called', () => {
  it.each([
    ['../../../etc/cron.d/job.txt', 'job.txt'],
    ['..\\..\\autorun.txt', 'autorun.txt'],
    ['a.txt"; filename="b.exe', 'a.txt; filename=b.exe.txt'],
    ['a\r\nSet-Cookie: stolen=1\r\n\r\n<script>.txt', 'aSet-Cookie stolen=1script.txt'],
    ['photo\u202Etxt.exe', 'phototxt.exe.txt'],
    ['tŵr 🏰.txt', 'tŵr 🏰.txt'],
    ['%00%0d%0a.txt', '%00%0d%0a.txt'],
  ])('%j is kept and told as “%s”', async (given, name) => {
    const answer = await upload(councillor, given, bytesOf('txt'))
    if (answer.status === 415) {
      // Text is known by its ending alone: with another one it is refused.
      expect(name.endsWith('.exe.txt')).toBe(true)
      return
    }
    const file = answer.body as UploadedFile
    expect(file.name).toBe(name)
    const { headers } = await download(councillor, `/files/${file.id}`)
    expect(headers.get('Set-Cookie') ?? '').not.toContain('stolen')
    const disposition = headers.get('Content-Disposition') ?? ''
    expect(disposition).toMatch(
      /^attachment; filename=("[^"\\]*"|[\w.%-]+)(; filename\*=UTF-8''[\w.%!#$&+^`|~-]+)?$/,
    )
    const encoded = /filename\*=UTF-8''(.+)$/.exec(disposition)?.[1]
    const plain = /filename="?([^";]*)/.exec(disposition)?.[1]
    expect(encoded === undefined ? plain : decodeURIComponent(encoded)).toBe(name)
  })

  it('ends as what it is', async () => {
    expect((await uploaded(councillor, 'photo.jpg', bytesOf('webp'))).name).toBe('photo.webp')
    expect((await uploaded(councillor, 'page.html', bytesOf('png'))).name).toBe('page.html.png')
  })
})

describe('an enquiry with files', () => {
  it('names them, and gives them to those who may see the answers', async () => {
    const first = await uploaded(councillor, 'twll.jpg')
    const second = await uploaded(councillor, 'stryd.png', bytesOf('png'))
    const { reference } = await raised(councillor, withPhotos(first, second))
    for (const reader of [councillor, support, officer]) {
      const { files, answers } = await read(reader, reference)
      expect(files.map(({ name, type, size }) => [name, type, size])).toEqual([
        ['twll.jpg', 'image/jpeg', bytesOf('jpg').length],
        ['stryd.png', 'image/png', bytesOf('png').length],
      ])
      expect(answers['photos']).toEqual([first.id, second.id])
      const { status, content, headers } = await download(
        reader,
        `/enquiries/${reference}/files/${second.id}`,
      )
      expect(status).toBe(200)
      expect(content.equals(bytesOf('png'))).toBe(true)
      expect(headers.get('Content-Type')).toBe('image/png')
      expect(headers.get('Content-Disposition')).toBe('attachment; filename=stryd.png')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
      expect(headers.get('Cache-Control')).toBe('no-store')
    }
  })

  it('keeps them in its trail by their hashes', async () => {
    const file = await uploaded(councillor)
    const { reference } = await raised(councillor, withPhotos(file))
    const enquiry = await portreeve.services.enquiries.find(reference)
    const [known] = await portreeve.services.files.find([file.id])
    expect(enquiry?.files).toEqual([
      {
        id: file.id,
        name: 'photo.jpg',
        type: 'image/jpeg',
        size: file.size,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    expect(known).toMatchObject({ state: 'bound', reference, sha256: enquiry?.files?.[0]?.sha256 })
  })

  it.each(['colleague', 'neighbour', 'mp', 'partner', 'admin'])(
    'gives %s nothing, and tells nothing of it',
    async (username) => {
      const file = await uploaded(councillor)
      const { reference } = await raised(councillor, withPhotos(file))
      const other = await portreeve.signedIn(username)
      const there = await other.get(`/enquiries/${reference}/files/${file.id}`)
      const nowhere = await other.get(`/enquiries/222-222-222/files/${file.id}`)
      expect([403, 404]).toContain(there.status)
      expect(there.body).toEqual(nowhere.body)
    },
  )

  it('withholds them from those who may not know the resident', async () => {
    const file = await uploaded(councillor)
    const { reference } = await raised(councillor, withPhotos(file))
    const governance = await portreeve.signedIn('governance')
    const view: EnquiryView = await read(governance, reference)
    expect(view.files).toEqual([])
    expect(view.answers).not.toHaveProperty('photos')
    expect((await governance.get(`/enquiries/${reference}/files/${file.id}`)).status).toBe(404)
  })

  it('gives a partner what the template says is not personal', async () => {
    const file = await uploaded(councillor)
    const { reference } = await raised(councillor, drainWith(file))
    const partner = await portreeve.signedIn('partner')
    expect((await read(partner, reference)).files).toMatchObject([{ id: file.id }])
    expect((await download(partner, `/enquiries/${reference}/files/${file.id}`)).status).toBe(200)
  })

  it('gives no file of another enquiry, nor one that waits', async () => {
    const [one, other] = [await uploaded(councillor), await uploaded(councillor)]
    const { reference } = await raised(councillor, withPhotos(one))
    for (const id of [other.id, 'x', '..%2f..%2fetc%2fpasswd', '%00'])
      expect((await councillor.get(`/enquiries/${reference}/files/${id}`)).status).toBe(404)
  })

  it('without any has none, and takes no place among those that have', async () => {
    const { reference } = await raised(councillor)
    await raised(councillor, { answers: { ...pothole.answers, photos: [] } })
    expect((await read(councillor, reference)).files).toEqual([])
    expect(await portreeve.services.enquiries.find(reference)).not.toHaveProperty('files')
  })
})

describe('whose files, and how often', () => {
  it('somebody else’s file looks like none', async () => {
    const theirs = await uploaded(support)
    const nobodys = '0b9f0c1e-8a57-4c55-9d0e-000000000001'
    for (const method of ['GET', 'DELETE'] as const) {
      const there = await councillor.request(method, `/files/${theirs.id}`)
      const nowhere = await councillor.request(method, `/files/${nobodys}`)
      expect([there.status, nowhere.status]).toEqual([404, 404])
      expect(there.body).toEqual(nowhere.body)
    }
    const there = await councillor.post('/enquiries', { ...pothole, ...withPhotos(theirs) })
    const nowhere = await councillor.post('/enquiries', {
      ...pothole,
      ...withPhotos({ id: nobodys }),
    })
    expect(there.status).toBe(422)
    expect(faultsOf(there)).toEqual([
      {
        pointer: '/answers/photos/0',
        message: expect.stringContaining('File 1 is no longer kept'),
        code: 'gone',
      },
    ])
    expect(there.body).toEqual(nowhere.body)
    expect((await support.get(`/files/${theirs.id}`)).status).toBe(200)
  })

  it('who raises for a member uses their own files and the member’s', async () => {
    const [own, members] = [await uploaded(support), await uploaded(councillor)]
    const { reference } = await raised(support, {
      ...withPhotos(own, members),
      onBehalfOf: 'councillor',
    })
    expect((await read(councillor, reference)).files).toHaveLength(2)
  })

  it('a file is used once, whether one after the other', async () => {
    const file = await uploaded(councillor)
    await raised(councillor, withPhotos(file))
    const again = await councillor.post('/enquiries', { ...pothole, ...withPhotos(file) })
    expect(again.status).toBe(422)
    expect(faultsOf(again)).toEqual([
      {
        pointer: '/answers/photos/0',
        message: expect.stringContaining('“photo.jpg” was sent with another enquiry'),
        code: 'used',
      },
    ])
  })

  it('or at once', async () => {
    const file = await uploaded(councillor)
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => councillor.post('/enquiries', { ...pothole, ...withPhotos(file) })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422])
    for (const refused of answers.filter(({ status }) => status === 422))
      expect(faultsOf(refused)).toMatchObject([{ pointer: '/answers/photos/0', code: 'used' }])
  })

  it('the same request twice at once raises one enquiry with its files', async () => {
    const file = await uploaded(councillor)
    const headers = { 'Idempotency-Key': 'files-tapped-twice' }
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        councillor.post('/enquiries', { ...pothole, ...withPhotos(file) }, headers),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  it('more than 25 MB together are refused, and still there to be sent in part', async () => {
    const neighbour = await portreeve.signedIn('neighbour')
    const files = []
    for (let at = 0; at < 3; at += 1)
      files.push(await uploaded(neighbour, `${at}.txt`, new Uint8Array(9_000_000).fill(97)))
    const ward = { ward: 'castle-hill' }
    const all = await neighbour.post('/enquiries', { ...pothole, ...withPhotos(...files), ...ward })
    expect(all.status).toBe(422)
    expect(faultsOf(all)).toMatchObject([{ pointer: '/answers/photos/2', code: 'too-much' }])
    await raised(neighbour, { ...withPhotos(...files.slice(0, 2)), ...ward })
  })

  it('a file that was taken away is gone; one of an enquiry cannot be', async () => {
    const [gone, sent] = [await uploaded(councillor), await uploaded(councillor)]
    expect((await councillor.request('DELETE', `/files/${gone.id}`)).status).toBe(204)
    expect((await councillor.request('DELETE', `/files/${gone.id}`)).status).toBe(404)
    const late = await councillor.post('/enquiries', { ...pothole, ...withPhotos(sent, gone) })
    expect(faultsOf(late)).toMatchObject([{ pointer: '/answers/photos/1', code: 'gone' }])
    const { reference } = await raised(councillor, withPhotos(sent))
    expect((await councillor.request('DELETE', `/files/${sent.id}`)).status).toBe(404)
    expect((await download(officer, `/enquiries/${reference}/files/${sent.id}`)).status).toBe(200)
  })

  it('taken away and sent at once, it is either sent whole or not at all', async () => {
    for (let round = 0; round < 8; round += 1) {
      const file = await uploaded(councillor)
      const [sent] = await Promise.all([
        councillor.post('/enquiries', { ...pothole, ...withPhotos(file) }),
        councillor.request('DELETE', `/files/${file.id}`),
      ])
      if (sent.status !== 201) continue
      const { reference } = sent.body as { reference: string }
      const there = await download(councillor, `/enquiries/${reference}/files/${file.id}`)
      expect(there.status).toBe(200)
      expect(there.content.equals(bytesOf('jpg'))).toBe(true)
    }
  })
})

describe('cleaning up', () => {
  const after = (days: number) => ({
    ...portreeve.services,
    clock: { now: () => new Date(Date.now() + days * day) },
  })

  it('leaves what waits for less than 14 days', async () => {
    const file = await uploaded(councillor)
    await cleanUpFiles(after(13.9))
    expect((await councillor.get(`/files/${file.id}`)).status).toBe(200)
  })

  it('removes what nobody sent, and keeps what an enquiry names, noted beside it or not', async () => {
    const [waiting, sent, unnoted] = [
      await uploaded(councillor),
      await uploaded(councillor),
      await uploaded(councillor),
    ]
    const first = await raised(councillor, withPhotos(sent))
    const { files } = portreeve.services
    const bind = files.bind.bind(files)
    // As when the process ends between storing the enquiry and noting it beside the file.
    files.bind = () => Promise.reject(new Error('cut off'))
    const second = await raised(councillor, withPhotos(unnoted))
    files.bind = bind
    expect(await kept('raising')).toContain(unnoted.id)

    const { removed, bound } = await cleanUpFiles(after(15.1))
    expect(removed).toBeGreaterThan(0)
    expect(bound).toBe(1)
    expect((await councillor.get(`/files/${waiting.id}`)).status).toBe(404)
    expect(await kept('arriving', 'waiting', 'raising', 'leaving')).toEqual([])
    for (const [{ reference }, { id }] of [
      [first, sent],
      [second, unnoted],
    ] as const)
      expect((await download(officer, `/enquiries/${reference}/files/${id}`)).status).toBe(200)
  })

  it('finishes what was cut off: a file half arrived, one half taken away', async () => {
    const file = await uploaded(councillor)
    const { files, fileContents, randomness } = portreeve.services
    const [known] = await files.find([file.id])
    if (known === undefined) throw new Error('not stored')
    const half = randomness.id()
    await files.insert({ ...known, _id: half, state: 'arriving' })
    async function* broken() {
      yield await Promise.resolve(new Uint8Array(600_000))
      throw new Error('cut off')
    }
    await expect(fileContents.write(half, broken())).rejects.toThrow('cut off')
    await files.leave(file.id, 'waiting')
    await cleanUpFiles(after(0.9))
    expect(await kept('arriving', 'leaving')).toHaveLength(2)
    await cleanUpFiles(after(1.1))
    expect(await kept('arriving', 'leaving')).toEqual([])
  })
})
