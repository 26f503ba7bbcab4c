import { neighbourhoodsOf, withMembers } from '../../../rules/access/index.ts'
import { caseworkIn } from '../../../rules/access/shares-now.ts'
import type { Sharing } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { namesOf } from '../council-names.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { usualZone } from '../telling/tell-in.ts'
import { namesOfPeople } from '../view/names.ts'
import { peopleIn, shareOptions, shareView } from '../view/share-view.ts'
import { caseworkOf, whoseSharing } from './whose.ts'

type SharingServices = Pick<Services, 'access' | 'areas' | 'clock' | 'people' | 'wards'>

/** What casework a member shares in each of their wards, and what is shared with them there. */
export async function readSharing(
  services: SharingServices,
  caller: Caller,
  named?: string,
): Promise<Outcome<Sharing>> {
  const { access, areas, clock, people } = services
  const username = whoseSharing(caller, named)
  if (!access.may(caller.viewer, 'enquiry', 'share-casework', caseworkOf(username, ''))) {
    return refuse('not-allowed')
  }
  const member = await people.find(username)
  if (member === null) return refuse('not-found')
  const now = clock.now()
  const wards = withMembers(await services.wards.follow(), [member])
  const found = neighbourhoodsOf(wards, member, now).map(({ ward, others }) => ({
    ward,
    others,
    shares: caseworkIn(wards, ward, now),
  }))
  const { language } = caller
  const names = await namesOfPeople(
    people,
    [username, ...found.flatMap(({ others, shares }) => [...others, ...peopleIn(shares)])],
    language,
  )
  const council = namesOf(await areas.council(), language)
  const telling = { people: names, council, zone: await usualZone(services) }
  return done({
    member: names(username),
    wards: found.map(({ ward, shares }) => {
      const view = (side: 'member' | 'with') =>
        shares
          .filter((share) => share[side] === username)
          .map((share) => shareView(share, names, telling.zone))
      return {
        options: shareOptions({ wards, ward, member: username, now }, telling),
        given: view('member'),
        received: view('with'),
      }
    }),
  })
}
