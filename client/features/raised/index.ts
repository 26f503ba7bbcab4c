export { RaisedPage as Component } from './raised-page.tsx'
