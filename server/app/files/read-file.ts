import type { Readable } from 'node:stream'
import type { EnquiryFile } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { localArea } from '../local-area.ts'
import { done, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { visibleEnquiry } from '../visible-enquiry.ts'
import { visibleAnswers, visibleFiles } from '../view/visible-answers.ts'

/** A file and its bytes. */
export interface FileToRead extends EnquiryFile {
  readonly content: Readable
}

/**
 * A file of an enquiry, for those who may see the answer that names it. One that they may not have
 * looks like one that is not there.
 */
export async function readFile(
  services: Services,
  caller: Caller,
  { reference, id }: { readonly reference: string; readonly id: string },
): Promise<Outcome<FileToRead>> {
  const { access, areas, files, fileContents } = services
  const visible = await visibleEnquiry(services, caller, reference)
  if (!visible.ok) return visible
  const enquiry = visible.value
  const area = await areas.find(enquiry.area, enquiry.version)
  const form = area && localArea(area, caller.language).template(enquiry.category)?.form
  const identity = access.may(caller.viewer, 'enquiry', 'read-constituent', enquiry)
  const answers = visibleAnswers(enquiry, form ?? {}, identity)
  const file = visibleFiles(enquiry, form ?? {}, answers).find((each) => each.id === id)
  if (file === undefined || (await files.find([id])).length === 0) return refuse('not-found')
  return done({ ...file, content: fileContents.read(id) })
}
