export { PreferencesPage as Component } from './preferences-page.tsx'
