export { EnquiryForm, type EnquiryFormProps } from './enquiry-form.tsx'
export { loadValidator, type LoadedValidator } from './validator.ts'
export { isBlank } from './submitted.ts'
