import type { EnquiryView, Raised } from '../../schemas/types/index.ts'
import type { ApiClient } from './api-client.ts'

/** A right enquiry about a pothole in the demonstration councillor's ward. */
export const pothole = {
  area: 'highways',
  category: 'pothole',
  version: 1,
  ward: 'harbour',
  channel: 'surgery',
  answers: {
    location: { street: 'Cockle Row' },
    roadPart: 'carriageway',
    roadClass: 'local',
    depth: 55,
    width: 'tray',
    danger: 'no',
    harm: 'no',
  },
} as const

/** Raises an enquiry, with what differs from the pothole, and gives its receipt. */
export async function raised(client: ApiClient, differs: object = {}): Promise<Raised> {
  const answer = await client.post('/enquiries', { ...pothole, ...differs })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body as Raised
}

export async function read(client: ApiClient, reference: string): Promise<EnquiryView> {
  const answer = await client.get(`/enquiries/${reference}`)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body as EnquiryView
}
