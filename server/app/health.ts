import type { Health } from '../../schemas/types/index.ts'
import type { Services } from './services.ts'

/** Whether Portreeve can serve: it can while its database answers. */
export async function health({
  databaseAnswers,
}: Pick<Services, 'databaseAnswers'>): Promise<Health> {
  return (await databaseAnswers())
    ? { status: 'ok', database: 'ok' }
    : { status: 'unavailable', database: 'away' }
}
