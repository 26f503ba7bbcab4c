export { loadAccess, type Access } from './access.ts'
export { aboutToRaise } from './raising.ts'
export { resources } from './resources/index.ts'
export { teamsByArea, viewerOf, type Viewer } from './viewer.ts'
