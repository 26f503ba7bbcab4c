import type { IANAZone } from 'luxon'
import type { CalendarDate } from '../../schemas/types/index.ts'
import { dayIn } from '../sharing/days.ts'
import type { Language } from '../words/language.ts'
import { momentIn } from '../words/moment.ts'
import type { Words } from '../words/words.ts'

const words = {
  'already-raised': {
    en: 'This reference is already in use. Send the enquiry again.',
    cy: 'Mae’r cyfeirnod hwn eisoes yn cael ei ddefnyddio. Anfonwch yr ymholiad eto.',
  },
  'not-raised': {
    en: 'There is no such enquiry.',
    cy: 'Nid oes ymholiad o’r fath.',
  },
  'not-placed': {
    en: 'The enquiry has no lead team, so it cannot be raised. Tell the service manager.',
    cy: 'Nid oes gan yr ymholiad dîm arweiniol, felly ni ellir ei godi. Rhowch wybod i’r rheolwr gwasanaeth.',
  },
  'unknown-command': {
    en: 'This cannot be done to an enquiry.',
    cy: 'Ni ellir gwneud hyn i ymholiad.',
  },
  'unknown-referral': {
    en: 'This enquiry has no such referral. Choose one of its referrals.',
    cy: 'Nid oes gan yr ymholiad hwn atgyfeiriad o’r fath. Dewiswch un o’i atgyfeiriadau.',
  },
  closed: {
    en: 'This enquiry is closed. Reopen it first.',
    cy: 'Mae’r ymholiad hwn wedi’i gau. Ailagorwch ef yn gyntaf.',
  },
  responded: {
    en: 'This enquiry has been answered. Send a message, or reopen it.',
    cy: 'Mae’r ymholiad hwn wedi’i ateb. Anfonwch neges, neu ailagorwch ef.',
  },
  'not-answered': {
    en: 'This enquiry is still open, so there is nothing to reopen. Send a message instead.',
    cy: 'Mae’r ymholiad hwn yn dal ar agor, felly nid oes dim i’w ailagor. Anfonwch neges yn lle hynny.',
  },
  'already-acknowledged': {
    en: 'This enquiry has already been acknowledged.',
    cy: 'Mae’r ymholiad hwn eisoes wedi’i gydnabod.',
  },
  'already-held': {
    en: 'This is already on hold. Resume it before holding it for another reason.',
    cy: 'Mae hwn eisoes wedi’i oedi. Ailddechreuwch ef cyn ei oedi am reswm arall.',
  },
  'nothing-to-resume': {
    en: 'This is not on hold, so there is nothing to resume.',
    cy: 'Nid yw hwn wedi’i oedi, felly nid oes dim i’w ailddechrau.',
  },
  'nothing-to-assign': {
    en: 'This is already theirs. Choose another team or officer.',
    cy: 'Nhw sydd â hwn eisoes. Dewiswch dîm neu swyddog arall.',
  },
  'unknown-team': {
    en: 'There is no such team. Choose a team from the list.',
    cy: 'Nid oes tîm o’r fath. Dewiswch dîm o’r rhestr.',
  },
  'unknown-officer': {
    en: 'This officer is not in the team. Choose an officer of the team.',
    cy: 'Nid yw’r swyddog hwn yn y tîm. Dewiswch swyddog o’r tîm.',
  },
  'because-needed': {
    en: 'Say why the enquiry moves to another team. The member will read it.',
    cy: 'Dywedwch pam mae’r ymholiad yn symud i dîm arall. Bydd yr aelod yn ei ddarllen.',
  },
  'because-too-long': {
    en: 'Shorten the reason to 300 characters or fewer.',
    cy: 'Byrhewch y rheswm i 300 nod neu lai.',
  },
  'text-needed': {
    en: 'Enter what you want to say.',
    cy: 'Rhowch yr hyn yr ydych am ei ddweud.',
  },
  'officers-only': {
    en: 'Only officers can write notes among themselves. Send the message to everyone.',
    cy: 'Dim ond swyddogion all ysgrifennu nodiadau ymysg ei gilydd. Anfonwch y neges at bawb.',
  },
  'members-only': {
    en: 'Only the member, or support staff for the member, can do this.',
    cy: 'Dim ond yr aelod, neu staff cymorth ar ran yr aelod, all wneud hyn.',
  },
  'update-asked': {
    en: 'You have asked for an update already. You will have one by {when}.',
    cy: 'Rydych eisoes wedi gofyn am ddiweddariad. Cewch un erbyn {when}.',
  },
  'update-owed': {
    en: 'You have asked for an update already. It was due by {when} and is still owed to you.',
    cy: 'Rydych eisoes wedi gofyn am ddiweddariad. Roedd i fod i ddod erbyn {when}, ac mae’n dal yn ddyledus i chi.',
  },
  'update-too-soon': {
    en: 'It is too soon to ask for an update. You can ask from {when}, or send a message now.',
    cy: 'Mae’n rhy gynnar i ofyn am ddiweddariad. Gallwch ofyn o {when}, neu anfon neges nawr.',
  },
  'updates-used-up': {
    en: 'This service allows no more requests for an update on this enquiry. Send a message instead.',
    cy: 'Nid yw’r gwasanaeth hwn yn caniatáu rhagor o geisiadau am ddiweddariad ar yr ymholiad hwn. Anfonwch neges yn lle hynny.',
  },
  'nothing-to-escalate': {
    en: 'There is no answer to escalate. Reopen the enquiry and say what is still needed.',
    cy: 'Nid oes ateb i’w uwchgyfeirio. Ailagorwch yr ymholiad a dywedwch beth sydd ei angen o hyd.',
  },
  'restricted-here': {
    en: 'This enquiry is restricted to the people it names, so a senior manager may not see it here. Talk to the officer who answered.',
    cy: 'Mae’r ymholiad hwn wedi’i gyfyngu i’r bobl y mae’n eu henwi, felly ni chaiff uwch-reolwr ei weld yma. Siaradwch â’r swyddog a atebodd.',
  },
  'not-yet-answered': {
    en: 'This enquiry is still open. You can escalate the answer once there is one.',
    cy: 'Mae’r ymholiad hwn yn dal ar agor. Gallwch uwchgyfeirio’r ateb pan fydd un.',
  },
  'escalations-used-up': {
    en: 'This service allows no more escalations of this enquiry. Reopen it and say what is still needed, or use the council’s complaints procedure.',
    cy: 'Nid yw’r gwasanaeth hwn yn caniatáu uwchgyfeirio’r ymholiad hwn eto. Ailagorwch ef a dywedwch beth sydd ei angen o hyd, neu defnyddiwch weithdrefn gwyno’r cyngor.',
  },
  'senior-needed': {
    en: 'The member escalated this, so the senior manager who has it must answer. Write them a note with what you know.',
    cy: 'Uwchgyfeiriodd yr aelod hwn, felly rhaid i’r uwch-reolwr sydd â gofal amdano ateb. Ysgrifennwch nodyn atynt gyda’r hyn a wyddoch.',
  },
  'sharing-not-allowed': {
    en: 'Nothing may be shared in this ward. An admin decides that: ask one if it should be otherwise.',
    cy: 'Ni chaniateir rhannu dim yn y ward hon. Gweinyddwr sy’n penderfynu hynny: gofynnwch i un os dylai fod fel arall.',
  },
  'not-your-ward': {
    en: 'Only what is yours in a ward of yours can be shared, with its other members.',
    cy: 'Dim ond yr hyn sy’n eiddo i chi mewn ward sy’n eiddo i chi y gellir ei rannu, â’i haelodau eraill.',
  },
  'not-of-ward': {
    en: 'This is not another member of the ward. Choose one who is.',
    cy: 'Nid yw hwn yn aelod arall o’r ward. Dewiswch un sydd.',
  },
  'contributing-not-allowed': {
    en: 'In this ward it can be shared to read only. Choose to let them read it.',
    cy: 'Yn y ward hon dim ond i’w ddarllen y gellir ei rannu. Dewiswch adael iddynt ei ddarllen.',
  },
  'constituent-not-allowed': {
    en: 'In this ward it must be shared without who the constituent is. Leave the constituent out.',
    cy: 'Yn y ward hon rhaid ei rannu heb ddweud pwy yw’r etholwr. Gadewch yr etholwr allan.',
  },
  'share-over': {
    en: 'This day is past. Choose today or a later day.',
    cy: 'Mae’r diwrnod hwn wedi mynd heibio. Dewiswch heddiw neu ddiwrnod diweddarach.',
  },
  'share-too-long': {
    en: 'In this ward nothing can be shared for so long. Choose {day} or an earlier day.',
    cy: 'Yn y ward hon ni ellir rhannu dim am gyhyd. Dewiswch {day} neu ddiwrnod cynharach.',
  },
  'restricted-not-shared': {
    en: 'This enquiry is restricted to the people it names, so it cannot be shared.',
    cy: 'Mae’r ymholiad hwn wedi’i gyfyngu i’r bobl y mae’n eu henwi, felly ni ellir ei rannu.',
  },
  'nothing-to-unshare': {
    en: 'This is not shared with them by itself, so there is nothing to stop.',
    cy: 'Nid yw hwn wedi’i rannu â nhw ar ei ben ei hun, felly nid oes dim i’w atal.',
  },
  'already-taken': {
    en: 'Every step that is due has been taken.',
    cy: 'Mae pob cam sy’n ddyledus wedi’i gymryd.',
  },
} satisfies Record<string, Words>

export type RefusalCode = keyof typeof words

/** Why a command was not carried out; `pointer` names the field of the request at fault, if one is. */
export interface Refusal {
  refusal: RefusalCode
  pointer?: string
  /** From or until when, on which wall clock. */
  when?: { at: Date; zone: IANAZone }
  /** The last day that would do. */
  day?: CalendarDate
}

export const refuse = (refusal: RefusalCode, pointer?: string): Refusal =>
  pointer === undefined ? { refusal } : { refusal, pointer }

/** What to tell the person: what happened and what to do. */
export const refusalWords = ({ refusal, when, day }: Refusal, language: Language): string =>
  words[refusal][language]
    .replace('{when}', when === undefined ? '' : momentIn(when.at, when.zone, language))
    .replace('{day}', day === undefined ? '' : dayIn(day, language))

/** Whether a command was refused. */
export const isRefusal = (outcome: object): outcome is Refusal => 'refusal' in outcome
