import type { Enquiry, Notification, Person } from '../../../schemas/types/index.ts'
import { namesOf } from '../council-names.ts'
import type { Letter } from '../mail-ports.ts'
import type { Language } from '../refusal.ts'
import type { Services } from '../services.ts'
import { letterHtml, type LetterPart } from './letter-html.ts'
import { tellIn } from './tell-in.ts'

/** Of more than this many, a mail has the headings: the words are in Portreeve. */
const inFull = 5

/** Of more than this many, it has the first: whoever comes to so many looks in Portreeve. */
const listed = 100

const words = {
  en: {
    several: (count: number) => `${count} things to tell you from Portreeve`,
    greeting: (name: string) => `Dear ${name},`,
    tasks: (count: number) =>
      count === 1
        ? 'One of these asks you to do something.'
        : `${count} of these ask you to do something.`,
    asks: 'Asks you to do something.',
    more: (count: number) => `And ${count} more: see your notifications in Portreeve.`,
    read: 'Open it in Portreeve',
    closing: (council: string) =>
      `Portreeve, ${council}.\nPlease do not reply to this mail: nobody reads the replies. Write in the enquiry instead. You choose in Portreeve when it mails you.`,
  },
  cy: {
    several: (count: number) =>
      `${count} ${count === 2 ? 'beth' : 'pheth'} i’w dweud wrthych gan Portreeve`,
    greeting: (name: string) => `Annwyl ${name},`,
    tasks: (count: number) => `Mae ${count} o’r rhain yn gofyn i chi wneud rhywbeth.`,
    asks: 'Mae’n gofyn i chi wneud rhywbeth.',
    more: (count: number) => `A ${count} arall: gwelwch eich hysbysiadau yn Portreeve.`,
    read: 'Agorwch ef yn Portreeve',
    closing: (council: string) =>
      `Portreeve, ${council}.\nPeidiwch ag ateb y neges hon: nid oes neb yn darllen yr atebion. Ysgrifennwch yn yr ymholiad yn lle hynny. Chi sy’n dewis yn Portreeve pryd y mae’n anfon atoch.`,
  },
} as const

type LetterWords = (typeof words)[Language]

interface Part extends LetterPart {
  readonly task: boolean
}

/** What asks for something first, then as it happened. */
const inOrder = (told: readonly Notification[]): Notification[] =>
  [...told].sort((a, b) => Number(b.task) - Number(a.task) || a.at.getTime() - b.at.getTime())

const partText = ({ heading, text, link }: LetterPart): string =>
  [heading, text, ...(link === undefined ? [] : [`${link.says}: ${link.address}`])]
    .filter((line) => line !== '')
    .join('\n\n')

const greetingOf = (name: string, parts: readonly Part[], says: LetterWords): string => {
  const tasks = parts.filter(({ task }) => task).length
  return parts.length > 1 && tasks > 0
    ? `${says.greeting(name)}\n\n${says.tasks(tasks)}`
    : says.greeting(name)
}

interface Content {
  readonly person: Person
  readonly told: readonly Notification[]
  readonly enquiries: ReadonlyMap<string, Enquiry>
}

type LetterServices = Pick<Services, 'areas' | 'people' | 'publicAddress'>

async function partsOf(
  services: LetterServices,
  { person: { language }, told, enquiries }: Content,
): Promise<Part[]> {
  const says = words[language]
  const tell = await tellIn(services, language, [...enquiries.values()])
  return inOrder(told).flatMap((notification) => {
    const enquiry = enquiries.get(notification.reference)
    if (enquiry === undefined) return []
    const { subject, body } = tell(enquiry, notification)
    const asks = notification.task && told.length > 1 ? `${says.asks}\n\n` : ''
    const address = services.publicAddress
    return {
      heading: subject,
      text: told.length > inFull ? asks.trim() : `${asks}${body}`,
      task: notification.task,
      ...(address === undefined
        ? {}
        : { link: { address: `${address}/enquiries/${enquiry._id}`, says: says.read } }),
    }
  })
}

/** One mail that tells a person of all of these, in their language; null if nothing is left to tell. */
export async function letterOf(
  services: LetterServices,
  content: Content,
  { id, at }: Pick<Letter, 'id' | 'at'>,
): Promise<Letter | null> {
  const { person } = content
  const { language, name, email: address } = person
  const says = words[language]
  const parts = await partsOf(services, content)
  const [first] = parts
  if (first === undefined) return null
  const title = parts.length === 1 ? first.heading : says.several(parts.length)
  const greeting = greetingOf(name, parts, says)
  const signature = says.closing(namesOf(await services.areas.council(), language).council)
  const shown = parts.slice(0, listed)
  const left = parts.length - shown.length
  const closing = left === 0 ? [signature] : [says.more(left), signature]
  return {
    id,
    at,
    to: { name, address },
    language,
    subject: title,
    text: [greeting, ...shown.map(partText), ...closing.slice(0, -1), `-- \n${signature}`].join(
      '\n\n',
    ),
    html: letterHtml(language, { title, greeting, parts: shown, closing: closing.join('\n\n') }),
  }
}
