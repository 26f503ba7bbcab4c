import type { Block } from '../../../schemas/types/index.ts'
import contactAboutVisit from './contact-about-visit.json'
import dates from './dates.json'
import location from './location.json'
import property from './property.json'
import safety from './safety.json'

/** The groups of questions that ship, for any template to refer to as `block:<id>`. */
export const blocks: readonly Block[] = [contactAboutVisit, dates, location, property, safety]
