export { MailboxPage as Component } from './mailbox-page.tsx'
