export { MyEnquiriesPage as Component } from './my-enquiries-page.tsx'
