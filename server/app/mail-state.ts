import type { Mailing, MailState } from '../../schemas/types/index.ts'
import type { Caller } from './caller.ts'
import { defined } from './defined.ts'
import type { Words } from './refusal.ts'
import type { Services } from './services.ts'
import { namesOfPeople } from './view/names.ts'

const words: Readonly<Record<NonNullable<Mailing['trouble']>['why'], Words>> = {
  refused: {
    en: 'The mail server refused the last mail to them. Check their address.',
    cy: 'Gwrthododd y gweinydd post y neges ddiwethaf atynt. Gwiriwch eu cyfeiriad.',
  },
  'gave-up': {
    en: 'The last mail to them did not leave for so long that it was given up. Check the mail server and their address.',
    cy: 'Ni adawodd y neges ddiwethaf atynt am gyhyd nes y rhoddwyd y gorau iddi. Gwiriwch y gweinydd post a’u cyfeiriad.',
  },
}

const mostDue = 1_000
const mostTroubles = 100

type StateServices = Pick<Services, 'clock' | 'mailer' | 'mailings' | 'notifications' | 'people'>

/** How the sending of mail goes: what should have left by now, and whom the last mail did not reach. */
export async function mailState(services: StateServices, { language }: Caller): Promise<MailState> {
  const { mailer, mailings, notifications, people, clock } = services
  const due = await notifications.countToMail(clock.now(), mostDue)
  const troubled = await mailings.troubles(mostTroubles)
  const names = await namesOfPeople(
    people,
    troubled.map(({ _id }) => _id),
    language,
  )
  return {
    by: mailer.by,
    due,
    troubles: troubled.flatMap(({ _id, trouble }) =>
      trouble === undefined
        ? []
        : [
            {
              person: names(_id),
              at: trouble.at.toISOString(),
              why: trouble.why,
              says: words[trouble.why][language],
              ...defined({ code: trouble.code }),
            },
          ],
    ),
  }
}
