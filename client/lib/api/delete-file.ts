import { request } from './request.ts'

/** Takes away one's own file that no enquiry names yet. */
export const deleteFile = (id: string) => request('DELETE /api/files/:id', { params: { id } })
