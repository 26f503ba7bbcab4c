export { AdministrationHome as Component } from './administration-home.tsx'
