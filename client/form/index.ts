export { EnquiryForm, type EnquiryFormProps } from './enquiry-form.tsx'
export type { FormFiles } from './files/form-files.ts'
export { loadValidator, type LoadedValidator } from './validator.ts'
export { isBlank } from './submitted.ts'
