import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { KeptMail, Letter, Mailbox, Mailer } from '../../app/mail-ports.ts'
import { isAddress, messageOf, type Sender } from './message.ts'

/** How many mails are kept for one address. */
const most = 100

const idForm = /^[A-Za-z0-9-]{1,80}$/
const ending = '.eml'

/** An address as the name of a folder, whatever characters it has. */
function folderOf(address: string): string {
  const written = encodeURIComponent(address.toLowerCase())
  if (written.length <= 120 && !written.startsWith('.')) return written
  return createHash('sha256').update(address.toLowerCase()).digest('hex')
}

/** The whole file is there under its name or none is, even if the machine stops now. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const unfinished = `${file}.part`
  const handle = await open(unfinished, 'w', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
}

async function compose(letter: Letter, from: Sender): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  return new MailComposer(messageOf(letter, from)).compile().build()
}

const dateOf = (text: string | undefined): Date => {
  const at = new Date(text ?? '')
  return Number.isNaN(at.getTime()) ? new Date(0) : at
}

async function parsed(id: string, file: string): Promise<KeptMail> {
  const { default: PostalMime } = await import('postal-mime')
  const {
    subject = '',
    text = '',
    html = '',
    date,
    from,
    to,
  } = await PostalMime.parse(await readFile(file))
  const [reader] = to ?? []
  return {
    id,
    at: dateOf(date),
    subject,
    from: from?.address ?? '',
    to: reader?.address ?? '',
    text,
    html,
  }
}

/** The ids of the mails in a folder, newest first: an id begins with its time. */
async function idsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if ((fault as { code?: string }).code === 'ENOENT') return []
    throw fault
  })
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()
    .reverse()
}

/**
 * Keeps letters as files instead of sending them, a folder for each address, so that they can be
 * looked at while no mail server is set. A letter that is kept again replaces itself.
 */
export function mailboxFolder(folder: string, from: Sender): Mailer & Mailbox {
  const placeOf = (address: string) => path.join(folder, folderOf(address))
  const fileOf = (address: string, id: string) => path.join(placeOf(address), `${id}${ending}`)
  return {
    by: 'mailbox',
    async send(letter) {
      const { address } = letter.to
      if (!isAddress(address)) return { sent: false, code: 'address' }
      if (!idForm.test(letter.id)) throw new Error('The id of a letter is no name of a file.')
      await mkdir(placeOf(address), { recursive: true, mode: 0o700 })
      await writeWhole(fileOf(address, letter.id), await compose(letter, from))
      const old = (await idsIn(placeOf(address))).slice(most)
      await Promise.all(old.map((id) => rm(fileOf(address, id), { force: true })))
      return { sent: true }
    },
    list: async (address) =>
      Promise.all(
        (await idsIn(placeOf(address))).slice(0, most).map((id) => parsed(id, fileOf(address, id))),
      ),
    async read(address, id) {
      if (!idForm.test(id) || !(await idsIn(placeOf(address))).includes(id)) return null
      return parsed(id, fileOf(address, id))
    },
    close: () => Promise.resolve(),
  }
}
