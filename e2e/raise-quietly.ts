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

/** Raises an ordinary pothole as the councillor, without the pages; returns its reference. */
export async function raiseQuietly(
  browser: Browser,
  address: string,
  answers: Readonly<Record<string, unknown>> = ordinaryPothole,
): Promise<string> {
  const context = await browser.newContext()
  await signIn(context, address, 'councillor')
  const template = await context.request.get(`${address}/api/templates/highways/pothole`)
  const { version } = (await template.json()) as { version: number }
  const response = await context.request.post(`${address}/api/enquiries`, {
    data: {
      area: 'highways',
      category: 'pothole',
      version,
      ward: 'harbour',
      channel: 'email',
      answers,
    },
  })
  if (response.status() !== 201) throw new Error(await response.text())
  const { reference } = (await response.json()) as { reference: string }
  await context.close()
  return reference
}
