import { fileFaultWords, filesFaultWords, goneWords, overfull } from '../../../rules/files/index.ts'
import { filesNamed, type NamedFile } from '../../../rules/templates/index.ts'
import type { EnquiryFile, Fault, StoredFile } from '../../../schemas/types/index.ts'
import { below } from '../fault-place.ts'
import { done, type Language, type Outcome, refuse } from '../refusal.ts'
import type { Services } from '../services.ts'
import { waitsStill, whole } from './uploaded-file.ts'

/** Answers that were found right, and whose files they may name. */
export interface NamingFiles {
  readonly form: Record<string, unknown>
  readonly answers: Record<string, unknown>
  /** The caller, and the member for whom they raise it. */
  readonly owners: readonly string[]
  readonly language: Language
}

const positionOf = ({ pointer }: NamedFile): number => Number(pointer.split('/').at(-1)) + 1

/** What is wrong with one file that an answer names; undefined if it may be used. */
function faultOf(
  named: NamedFile,
  file: StoredFile | undefined,
  { owners, language }: NamingFiles,
  now: Date,
): Fault | undefined {
  const own = file !== undefined && owners.includes(file.owner) ? file : undefined
  if (own !== undefined && waitsStill(own, now)) return undefined
  // Whose file it is, or was, is told to nobody else.
  return own?.state === 'bound'
    ? { pointer: named.pointer, message: fileFaultWords[language].used(own.name), code: 'used' }
    : { pointer: named.pointer, message: goneWords(positionOf(named), language), code: 'gone' }
}

/**
 * The files that the answers name, set aside for the enquiry: from now on their owner can no longer
 * take them away. Each must be the caller's, or the member's for whom it is raised, and wait still.
 */
export async function filesForRaising(
  { files, clock }: Pick<Services, 'files' | 'clock'>,
  naming: NamingFiles,
): Promise<Outcome<EnquiryFile[]>> {
  const named = filesNamed(naming.form, naming.answers)
  if (named.length === 0) return done([])
  const ids = [...new Set(named.map(({ id }) => id))]
  const check = async () => {
    const byId = new Map((await files.find(ids)).map((file) => [file._id, file]))
    const faults = named
      .map((each) => faultOf(each, byId.get(each.id), naming, clock.now()))
      .filter((fault) => fault !== undefined)
    return { byId, faults }
  }
  const wrong = (faults: readonly Fault[]) =>
    refuse('invalid', { faults: below('/answers', faults) })
  const { byId, faults } = await check()
  if (faults.length > 0) return wrong(faults)
  const found = ids.map((id) => byId.get(id)).flatMap((file) => (file && whole(file)) ?? [])
  const full = overfull(found.map(({ size }) => size))
  const last = named.at(-1)?.pointer ?? ''
  if (full !== undefined)
    return wrong([{ pointer: last, message: filesFaultWords[naming.language][full], code: full }])
  // Between the two somebody may have taken one away, in another tab for one.
  if (!(await files.claim(ids))) return wrong((await check()).faults)
  return done(found)
}
