import { request } from './request.ts'

/** Ends the session on the server. */
export const signOut = () => request('DELETE /api/session')
