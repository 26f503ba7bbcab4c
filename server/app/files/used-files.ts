import { fileFaultWords } from '../../../rules/files/index.ts'
import { filesNamed } from '../../../rules/templates/index.ts'
import type { Enquiry, Fault } from '../../../schemas/types/index.ts'
import type { Caller } from '../caller.ts'
import { below } from '../fault-place.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'

/** Another enquiry, raised at the same moment, has taken a file of this one: which, and what to do. */
export async function usedFiles(
  { areas, enquiries }: Pick<Services, 'areas' | 'enquiries'>,
  { language }: Caller,
  { area: id, version, category, answers, files = [] }: Enquiry,
): Promise<Refusal> {
  const area = await areas.find(id, version)
  const form = area?.compiled.templates.get(category)?.form ?? {}
  const named = filesNamed(form, answers)
  const used = await enquiries.namingFiles(files.map((file) => file.id))
  const faults: Fault[] = files
    .filter((file) => used.has(file.id))
    .map((file) => ({
      pointer: named.find((each) => each.id === file.id)?.pointer ?? '',
      message: fileFaultWords[language].used(file.name),
      code: 'used',
    }))
  return refuse('invalid', { faults: below('/answers', faults) })
}
