/** Where one's own file is that no enquiry names yet. */
export const ownFileAddress = (id: string): string => `/api/files/${encodeURIComponent(id)}`

/** Where a file of an enquiry is. */
export const enquiryFileAddress = (reference: string, id: string): string =>
  `/api/enquiries/${encodeURIComponent(reference)}/files/${encodeURIComponent(id)}`
