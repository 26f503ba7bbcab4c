import type { Browser } from 'playwright-core'
import { signIn } from './visit.ts'

/** What an ordinary pothole is answered with: nobody in danger, nobody hurt. */
export const ordinaryPothole = {
  location: { street: 'Chapel Lane', landmark: 'Opposite the library' },
  roadPart: 'carriageway',
  roadClass: 'local',
  danger: 'no',
  harm: 'no',
}

/** A category by its service area, with answers that its form takes. */
interface Matter {
  area: string
  category: string
  answers: Readonly<Record<string, unknown>>
}

const pothole: Matter = { area: 'highways', category: 'pothole', answers: ordinaryPothole }

/** Raises an enquiry as the councillor, without the pages; returns its reference. */
export async function raiseQuietly(
  browser: Browser,
  address: string,
  matter: Partial<Matter> = {},
): Promise<string> {
  const { area, category, answers } = { ...pothole, ...matter }
  const context = await browser.newContext({ baseURL: address })
  await signIn(context, address, 'councillor')
  const template = await context.request.get(`/api/templates/${area}/${category}`)
  const { version } = (await template.json()) as { version: number }
  const response = await context.request.post('/api/enquiries', {
    data: { area, category, version, ward: 'harbour', channel: 'email', answers },
  })
  if (response.status() !== 201) throw new Error(await response.text())
  const { reference } = (await response.json()) as { reference: string }
  await context.close()
  return reference
}
