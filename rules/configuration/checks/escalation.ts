import type { Check } from '../finding.ts'
import { beforeTooLong } from './ladders/before-too-long.ts'
import { conditions } from './ladders/conditions.ts'
import { idleStep } from './ladders/idle-step.ts'
import { neverFires } from './ladders/never-fires.ts'
import { outOfOrder } from './ladders/out-of-order.ts'
import { raisesDown } from './ladders/raises-down.ts'
import { reservedId } from './ladders/reserved-id.ts'
import { stepTime } from './ladders/step-time.ts'
import { unknownLadder } from './ladders/unknown-ladder.ts'
import { unknownMessage } from './ladders/unknown-message.ts'
import { unknownQuietHours } from './ladders/unknown-quiet-hours.ts'
import { unusedLadder } from './ladders/unused-ladder.ts'

/** What is looked for in ladders, and in the rules that choose them. */
const ladderChecks: readonly Check[] = [
  unknownQuietHours,
  stepTime,
  idleStep,
  unknownMessage,
  beforeTooLong,
  outOfOrder,
  raisesDown,
  neverFires,
  conditions,
  reservedId,
  unknownLadder,
  unusedLadder,
]

/** The ladders, and the rules that choose them. */
export const escalation: Check = (checked) => ladderChecks.flatMap((check) => check(checked))
