import type { Constituent } from '../../schemas/types/index.ts'
import { streetsOf } from './phrases.ts'
import type { Random } from './random.ts'

const firstNames =
  'Aled Bethan Carys Dylan Efa Fergus Gwawr Hari Ines Jamal Kit Lowri Manon Nesta Oscar Petra Rowena Sanjay Tirion Una Vivian Wynne Ysella Zofia'.split(
    ' ',
  )
const lastNames =
  'Amberley Birchwood Copperthwaite Dewhaven Elderfield Ferncastle Gullhaven Hollowby Inglemere Juniperton Kestrelby Larkham Moorhaven Netherby Oakenshaw Pebblecombe Quarrymead Rushcombe Saltwick Thornbury-Wyn Underbank Vellacourt Whitesand Yarrowdale'.split(
    ' ',
  )

/** An invented resident who agreed to be named. */
export function constituentIn(ward: string, random: Random): Constituent {
  const [first, last] = [random.pick(firstNames), random.pick(lastNames)]
  return {
    name: `${first} ${last}`,
    consent: true,
    keepInformed: random.chance(0.5),
    ...(random.chance(0.6) && { phone: `07700 900${random.between(100, 999)}` }),
    ...(random.chance(0.4) && {
      email: `${first}.${last}@post.example`.toLowerCase(),
    }),
    ...(random.chance(0.5) && {
      address: `${random.between(1, 90)} ${random.pick(streetsOf(ward))}`,
    }),
  }
}
