export { SignOutPage as Component } from './sign-out-page.tsx'
