export { RaisePage as Component } from './raise-page.tsx'
