import type { Enquiries } from './ports.ts'

/** The same enquiries, telling whenever one has been stored: then there may be something to do. */
export const wakeful = (enquiries: Enquiries, wake: () => void): Enquiries => ({
  ...enquiries,
  async insert(enquiry) {
    const outcome = await enquiries.insert(enquiry)
    if (outcome === 'stored') wake()
    return outcome
  },
  async save(before, after) {
    const saved = await enquiries.save(before, after)
    if (saved) wake()
    return saved
  },
})
