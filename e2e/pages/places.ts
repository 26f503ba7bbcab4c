import type { APIRequestContext, Browser } from 'playwright-core'
import { ordinaryPothole, raiseQuietly } from '../raise-quietly.ts'
import { signIn } from '../visit.ts'
import type { Places } from './page-entry.ts'

const hurt = {
  ...ordinaryPothole,
  location: { street: 'Harbour Street', landmark: 'Outside number 12', postcode: 'SA1 3SN' },
  depth: 60,
  danger: 'soon',
  harm: 'yes',
  harmDate: '2026-02-28',
  harmDetails: 'A bicycle wheel was bent and the rider fell, without being hurt.',
}

const reply =
  'Our inspector measured this pothole and it was over the level at which we repair. The crew has filled and sealed it.\n\nWe look again:\n- after the first frost\n- at the routine inspection in spring'

/** An officer's commands, each sent as the pages send it. */
const commander =
  (request: APIRequestContext, address: string) =>
  async (reference: string, command: string, data: object = {}): Promise<void> => {
    const response = await request.post(`${address}/api/enquiries/${reference}/${command}`, {
      data,
    })
    if (!response.ok()) throw new Error(`${command}: ${await response.text()}`)
  }

/** Shares it with another member of the ward, as the councillor. */
async function shareQuietly(browser: Browser, address: string, reference: string) {
  const context = await browser.newContext()
  await signIn(context, address, 'councillor')
  const until = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  const share = { with: ['colleague'], rights: 'contribute', constituent: false, until }
  await commander(context.request, address)(reference, 'share', share)
  await context.close()
  return reference
}

/** Raises an enquiry for each state and brings it there. */
export async function placesOn(browser: Browser, address: string): Promise<Places> {
  const context = await browser.newContext()
  await signIn(context, address, 'officer')
  const command = commander(context.request, address)
  const raise = (answers?: object) =>
    raiseQuietly(browser, address, { answers: { ...ordinaryPothole, ...answers } })
  const acknowledge = async (reference: string) => {
    await command(reference, 'acknowledge', { text: 'I have it and will look on Monday.' })
    return reference
  }
  const respond = async (reference: string) => {
    await acknowledge(reference)
    await command(reference, 'message', {
      text: 'Which house is it nearest to?',
      audience: 'everyone',
    })
    await command(reference, 'message', { text: 'Ask the inspector.', audience: 'officers' })
    await command(reference, 'respond', { text: reply })
    return reference
  }
  const raised = await raise(hurt)
  const acknowledged = await acknowledge(await raise())
  const held = await acknowledge(await raise())
  await command(held, 'hold', { reason: 'waiting-for-works', note: 'The crew comes on Tuesday.' })
  const responded = await respond(await raise(hurt))
  const closed = await respond(await raise())
  await command(closed, 'close', { narrative: 'Measured, filled and sealed.' })
  await context.close()
  const shared = await shareQuietly(browser, address, await raise(hurt))
  return { raised, acknowledged, held, responded, closed, shared }
}
