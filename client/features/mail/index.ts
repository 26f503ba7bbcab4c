export { MailPage as Component } from './mail-page.tsx'
