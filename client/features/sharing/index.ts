export { SharingPage as Component } from './sharing-page.tsx'
