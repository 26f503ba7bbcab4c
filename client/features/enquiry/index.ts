export { EnquiryPage as Component } from './enquiry-page.tsx'
