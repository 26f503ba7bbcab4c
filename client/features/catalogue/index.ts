export { CataloguePage as Component } from './catalogue-page.tsx'
