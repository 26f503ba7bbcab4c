import type { Response } from 'express'
import type { Fault, Problem } from '../../../schemas/types/index.ts'
import type { Language, Refusal, RefusalKind, Words } from '../../app/refusal.ts'

type ProblemCode = RefusalKind | RimProblem

/** What goes wrong before a use case is asked, or because of us. */
type RimProblem =
  | 'access-ended'
  | 'malformed'
  | 'too-large'
  | 'too-deep'
  | 'broken-off'
  | 'not-json'
  | 'cross-origin'
  | 'no-route'
  | 'wrong-method'
  | 'database-away'
  | 'our-fault'

interface Kind {
  readonly status: number
  readonly title: Words
  readonly detail: Words
}

const kind = (
  status: number,
  en: string,
  cy: string,
  detailEn: string,
  detailCy: string,
): Kind => ({ status, title: { en, cy }, detail: { en: detailEn, cy: detailCy } })

/** Every problem Portreeve tells of: its status and its words. */
export const problems: Readonly<Record<ProblemCode, Kind>> = {
  'signed-out': kind(
    401,
    'You are not signed in',
    'Nid ydych wedi mewngofnodi',
    'Sign in, then try again.',
    'Mewngofnodwch, yna rhowch gynnig arall arni.',
  ),
  'access-ended': kind(
    401,
    'Your access to Portreeve has ended',
    'Mae eich mynediad i Portreeve wedi dod i ben',
    'The council has ended it. If that is wrong, ask an admin of the council.',
    'Daeth y cyngor ag ef i ben. Os yw hynny’n anghywir, gofynnwch i weinyddwr y cyngor.',
  ),
  'wrong-password': kind(
    401,
    'The username or password is wrong',
    'Mae’r enw defnyddiwr neu’r cyfrinair yn anghywir',
    'Check both and try again.',
    'Gwiriwch y ddau a rhowch gynnig arall arni.',
  ),
  'too-many-tries': kind(
    429,
    'Too many tries',
    'Gormod o geisiadau',
    'Wait 15 minutes, then try again.',
    'Arhoswch 15 munud, yna rhowch gynnig arall arni.',
  ),
  'not-allowed': kind(
    403,
    'You may not do this',
    'Ni chewch wneud hyn',
    'Your role does not allow it. Ask an admin if it should.',
    'Nid yw eich rôl yn caniatáu hyn. Gofynnwch i weinyddwr os dylai.',
  ),
  'not-found': kind(
    404,
    'Not found',
    'Heb ei ganfod',
    'It does not exist, or you may not see it.',
    'Nid yw’n bodoli, neu ni chewch ei weld.',
  ),
  invalid: kind(
    422,
    'Some answers need attention',
    'Mae angen sylw ar rai atebion',
    'Correct what is listed, then send it again.',
    'Cywirwch yr hyn a restrir, yna anfonwch eto.',
  ),
  conflict: kind(
    409,
    'This cannot be done now',
    'Ni ellir gwneud hyn nawr',
    'The enquiry is not in a state that allows it. Read it again.',
    'Nid yw’r ymholiad mewn cyflwr sy’n caniatáu hynny. Darllenwch ef eto.',
  ),
  stale: kind(
    412,
    'Somebody changed this while you were reading',
    'Newidiodd rhywun hyn tra oeddech yn darllen',
    'Read what is new, then try again. What you typed is not lost.',
    'Darllenwch yr hyn sy’n newydd, yna rhowch gynnig arall arni. Nid yw’r hyn a deipioch ar goll.',
  ),
  'stale-template': kind(
    409,
    'This form has changed',
    'Mae’r ffurflen hon wedi newid',
    'Open the new form. Answers to questions that are still asked are kept.',
    'Agorwch y ffurflen newydd. Cedwir atebion i gwestiynau a ofynnir o hyd.',
  ),
  'file-too-large': kind(
    413,
    'The file is too large',
    'Mae’r ffeil yn rhy fawr',
    'Choose a smaller file.',
    'Dewiswch ffeil lai.',
  ),
  'file-not-taken': kind(
    415,
    'Files of this kind cannot be added',
    'Ni ellir ychwanegu ffeiliau o’r math hwn',
    'Add a picture, a PDF, a document or plain text.',
    'Ychwanegwch lun, PDF, dogfen neu destun plaen.',
  ),
  'file-refused': kind(
    422,
    'The file was not added',
    'Ni chafodd y ffeil ei hychwanegu',
    'Choose another file.',
    'Dewiswch ffeil arall.',
  ),
  'file-not-checked': kind(
    503,
    'Files cannot be checked now',
    'Ni ellir gwirio ffeiliau nawr',
    'Try again later, or send the enquiry without the file.',
    'Rhowch gynnig arall arni yn nes ymlaen, neu anfonwch yr ymholiad heb y ffeil.',
  ),
  'key-reused': kind(
    422,
    'This Idempotency-Key was used for something else',
    'Defnyddiwyd yr Idempotency-Key hwn ar gyfer rhywbeth arall',
    'Send a new key with a new request.',
    'Anfonwch allwedd newydd gyda chais newydd.',
  ),
  'too-many-streams': kind(
    429,
    'Portreeve is open too often',
    'Mae Portreeve ar agor yn rhy aml',
    'Close some of its other windows. Until then this one asks for news from time to time.',
    'Caewch rai o’i ffenestri eraill. Tan hynny bydd yr un yma’n gofyn am newyddion o bryd i’w gilydd.',
  ),
  malformed: kind(
    400,
    'The request is not what is expected here',
    'Nid yw’r cais fel y disgwylir yma',
    'Correct what is listed, then send it again.',
    'Cywirwch yr hyn a restrir, yna anfonwch eto.',
  ),
  'not-json': kind(
    400,
    'The body is not JSON',
    'Nid JSON yw’r corff',
    'Send complete JSON as application/json.',
    'Anfonwch JSON cyflawn fel application/json.',
  ),
  'too-large': kind(
    413,
    'The request is too large',
    'Mae’r cais yn rhy fawr',
    'Send less than 1 MB.',
    'Anfonwch lai nag 1 MB.',
  ),
  'broken-off': kind(
    400,
    'The request did not arrive whole',
    'Ni chyrhaeddodd y cais yn gyfan',
    'Send it again.',
    'Anfonwch ef eto.',
  ),
  'too-deep': kind(
    400,
    'The body is nested too deeply',
    'Mae’r corff wedi’i nythu’n rhy ddwfn',
    'Send at most 40 levels.',
    'Anfonwch 40 lefel ar y mwyaf.',
  ),
  'cross-origin': kind(
    403,
    'The request came from another site',
    'Daeth y cais o safle arall',
    'Open Portreeve itself and try again.',
    'Agorwch Portreeve ei hun a rhowch gynnig arall arni.',
  ),
  'no-route': kind(
    404,
    'There is nothing at this address',
    'Does dim byd yn y cyfeiriad hwn',
    'Look at /api/openapi.json for what there is.',
    'Edrychwch ar /api/openapi.json i weld beth sydd.',
  ),
  'wrong-method': kind(
    405,
    'This address does not take that method',
    'Nid yw’r cyfeiriad hwn yn derbyn y dull hwnnw',
    'Look at /api/openapi.json for what it takes.',
    'Edrychwch ar /api/openapi.json i weld beth mae’n ei dderbyn.',
  ),
  'database-away': kind(
    503,
    'Portreeve cannot reach its database',
    'Ni all Portreeve gyrraedd ei gronfa ddata',
    'Nothing was lost. Try again in a minute.',
    'Ni chollwyd dim. Rhowch gynnig arall arni mewn munud.',
  ),
  'our-fault': kind(
    500,
    'Something went wrong on our side',
    'Aeth rhywbeth o’i le ar ein hochr ni',
    'Try again. If it stays so, tell an admin the time it happened.',
    'Rhowch gynnig arall arni. Os yw’n parhau, dywedwch wrth weinyddwr pryd y digwyddodd.',
  ),
}

interface More {
  readonly detail?: Words | undefined
  readonly faults?: readonly Fault[] | undefined
}

/** RFC 9457 problem details in the reader's language. */
function problemOf(code: ProblemCode, language: Language, more: More = {}): Problem {
  const { status, title, detail } = problems[code]
  return {
    type: `urn:portreeve:problem:${code}`,
    title: title[language],
    status,
    detail: (more.detail ?? detail)[language],
    code,
    ...(more.faults === undefined ? {} : { faults: [...more.faults] }),
  }
}

export function sendProblem(
  response: Response,
  code: ProblemCode,
  language: Language,
  more: More = {},
): void {
  const problem = problemOf(code, language, more)
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

export function sendRefusal(response: Response, refusal: Refusal, language: Language): void {
  if (refusal.retryAfter !== undefined) response.set('Retry-After', String(refusal.retryAfter))
  sendProblem(response, refusal.kind, language, refusal)
}
