import { readFile } from '../../../app/files/read-file.ts'
import { readOwnFile, removeOwnFile } from '../../../app/files/own-file.ts'
import { receiveFile } from '../../../app/files/receive-file.ts'
import { done, refuse } from '../../../app/refusal.ts'
import { fileIn } from '../file-in.ts'
import { anyMedia, route, type Route } from '../route.ts'

const unnamed = {
  en: 'Name the file in the header File-Name, percent-encoded as UTF-8.',
  cy: 'Enwch y ffeil yn y pennyn File-Name, wedi’i hamgodio â chanrannau fel UTF-8.',
}

/** Files: added for an enquiry to come, read with the enquiry that names them. */
export const fileRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/files',
    summary: 'Add a file that an enquiry will name',
    resource: 'file',
    action: 'add',
    takesFile: true,
    answer: 'UploadedFile',
    status: 201,
    handle: async ({ services, caller, request }) => {
      const file = fileIn(request)
      if (file === undefined) return refuse('file-refused', { detail: unnamed })
      const outcome = await receiveFile(services, caller, file)
      if (!outcome.ok) return outcome
      return done({ body: outcome.value, headers: { Location: `/api/files/${outcome.value.id}` } })
    },
  }),
  route({
    method: 'get',
    path: '/files/:id',
    summary: 'One’s own file that no enquiry names yet',
    resource: 'file',
    action: 'read',
    answer: 'FileContent',
    media: anyMedia,
    handle: async ({ services, caller, params }) => {
      const outcome = await readOwnFile(services, caller, params['id'] ?? '')
      return outcome.ok ? done({ attachment: outcome.value }) : outcome
    },
  }),
  route({
    method: 'delete',
    path: '/files/:id',
    summary: 'Take away one’s own file that no enquiry names yet',
    resource: 'file',
    action: 'remove',
    status: 204,
    handle: async ({ services, caller, params }) => {
      const outcome = await removeOwnFile(services, caller, params['id'] ?? '')
      return outcome.ok ? done({}) : outcome
    },
  }),
  route({
    method: 'get',
    path: '/enquiries/:reference/files/:id',
    summary: 'A file of an enquiry, to be saved',
    resource: 'enquiry',
    action: 'read',
    answer: 'FileContent',
    media: anyMedia,
    handle: async ({ services, caller, params }) => {
      const { reference = '', id = '' } = params
      const outcome = await readFile(services, caller, { reference, id })
      return outcome.ok ? done({ attachment: outcome.value }) : outcome
    },
  }),
]
