export { WardPage } from './ward-page.tsx'
export { WardsPage } from './wards-page.tsx'
