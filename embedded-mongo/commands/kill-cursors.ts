import type { Command } from './command.ts'
import { cursorId } from './get-more.ts'

export const killCursors: Command = {
  names: ['killCursors'],
  run: ({ body, server }) => {
    const cursors: unknown = body['cursors']
    const ids = Array.isArray(cursors) ? cursors.map(cursorId) : []
    const cursorsKilled = ids.filter((id) => server.cursors.kill(id))
    const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id))
    return {
      doc: { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] },
    }
  },
}
