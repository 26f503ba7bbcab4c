import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mailboxFolder } from './mailbox.ts'
import { senderIn } from './message.ts'
import { letter, sender } from './testing/letter.ts'

const address = 'sian@aberwylan.example'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portreeve-mailbox-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('the mailbox', () => {
  it('gives each address its own mails, newest first', async () => {
    const mailbox = mailboxFolder(folder, sender)
    for (const id of ['2026-a', '2027-b', '2025-c']) await mailbox.send(letter({ id }))
    await mailbox.send(letter({ id: '2026-d', to: { name: '', address: 'x@aberwylan.example' } }))
    expect((await mailbox.list(address)).map(({ id }) => id)).toEqual([
      '2027-b',
      '2026-a',
      '2025-c',
    ])
    expect(await mailbox.list('SIAN@aberwylan.example')).toHaveLength(3)
    expect(await mailbox.list('nobody@aberwylan.example')).toEqual([])
  })

  it('reads one as it was written', async () => {
    const mailbox = mailboxFolder(folder, sender)
    const sent = letter()
    await mailbox.send(sent)
    expect(await mailbox.read(address, sent.id)).toEqual({
      id: sent.id,
      at: sent.at,
      subject: sent.subject,
      from: sender.address,
      to: address,
      text: expect.stringContaining('Y tŷ, y dŵr a’r môr'),
      html: expect.stringContaining('<p>Y tŷ'),
    })
  })

  it('keeps a letter that is sent again once', async () => {
    const mailbox = mailboxFolder(folder, sender)
    await mailbox.send(letter())
    await mailbox.send(letter())
    expect(await mailbox.list(address)).toHaveLength(1)
  })

  it('does not read another address’s mail, nor out of its folder', async () => {
    const mailbox = mailboxFolder(folder, sender)
    await mailbox.send(letter({ to: { name: '', address: 'x@aberwylan.example' } }))
    await writeFile(path.join(folder, 'secret.eml'), 'Subject: x\r\n\r\n')
    expect(await mailbox.read(address, letter().id)).toBeNull()
    expect(await mailbox.read(address, '../secret')).toBeNull()
    expect(await mailbox.read('..', 'secret')).toBeNull()
    expect(await mailbox.read('.', 'secret')).toBeNull()
  })

  it('keeps the newest hundred', async () => {
    const mailbox = mailboxFolder(folder, sender)
    const ids = Array.from({ length: 103 }, (_, at) => `2026-${String(at).padStart(3, '0')}`)
    for (const id of ids) await mailbox.send(letter({ id }))
    const [place = ''] = await readdir(folder)
    expect((await readdir(path.join(folder, place))).sort()).toEqual(
      ids.slice(3).map((id) => `${id}.eml`),
    )
  })

  it('shows no mail that was not written to its end', async () => {
    const mailbox = mailboxFolder(folder, sender)
    await mailbox.send(letter())
    const [place = ''] = await readdir(folder)
    await writeFile(path.join(folder, place, '2028.eml.part'), 'Sub')
    expect(await mailbox.list(address)).toHaveLength(1)
  })
})

describe('a sender', () => {
  it.each([
    ['Portreeve <a@b.example>', { name: 'Portreeve', address: 'a@b.example' }],
    ['"Cyngor, y" <a@b.example>', { name: 'Cyngor, y', address: 'a@b.example' }],
    ['a@b.example', { name: '', address: 'a@b.example' }],
    ['Portreeve', null],
    ['<>', null],
    ['a@b.example, c@d.example', null],
    ['a@b.example\r\nBcc: c@d.example', null],
  ])('%j', (text, sought) => {
    expect(senderIn(text)).toEqual(sought)
  })
})
