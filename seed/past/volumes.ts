type Year = readonly number[]

/** Enquiries about each category in an ordinary month of about 290. */
export const monthly: Readonly<Record<string, number>> = {
  pothole: 32,
  pavement: 9,
  'flooded-road': 7,
  'grit-bin': 4,
  'speeding-and-crossings': 10,
  roadworks: 5,
  'road-sign': 6,
  'street-light-out': 9,
  'new-street-light': 2,
  'overgrown-tree': 13,
  'hedge-or-undergrowth': 7,
  'grass-cutting': 7,
  'play-area': 4,
  'missed-bin': 20,
  'fly-tipping': 13,
  'new-bin': 5,
  'assisted-collection': 3,
  'street-litter': 11,
  'recycling-question': 3,
  noise: 10,
  nuisance: 5,
  'food-hygiene': 3,
  'rogue-traders': 4,
  'licensing-objection': 5,
  'licensed-premises': 4,
  taxi: 4,
  'planning-enforcement': 7,
  'planning-application': 6,
  'building-safety': 2,
  'damp-and-mould': 5,
  homelessness: 3,
  'empty-home': 2,
  'housing-repair': 7,
  'care-assessment': 4,
  'safeguarding-adult': 1,
  'equipment-and-adaptations': 2,
  'carer-support': 1,
  'benefits-advice': 3,
  'council-tax-reduction-appeal': 2,
  'blue-badge': 3,
  'council-tax': 4,
  'anti-social-behaviour': 6,
  graffiti: 2,
  'abandoned-vehicle': 3,
  'pest-control': 4,
  'blocked-drain': 3,
  'beach-and-harbour': 3,
  'anything-else': 4,
  'service-complaint': 2,
  'information-request': 3,
  'school-transport': 3,
  'bus-service': 3,
  'school-place': 2,
}

/** How much of it there is in each month, January first. */
const seasons: Readonly<Record<string, Year>> = {
  'grit-bin': [4, 3.5, 1.2, 0.1, 0, 0, 0, 0, 0.1, 0.4, 1.5, 3.2],
  pothole: [1.5, 1.7, 1.6, 1.2, 0.9, 0.7, 0.6, 0.6, 0.7, 0.8, 0.9, 1.1],
  'flooded-road': [1.6, 1.4, 1, 0.7, 0.5, 0.4, 0.5, 0.6, 0.9, 1.5, 1.7, 1.7],
  'overgrown-tree': [1.1, 1.1, 0.9, 0.8, 0.9, 1, 1.1, 1.1, 1, 1.1, 1.1, 1],
  'hedge-or-undergrowth': [0.2, 0.2, 0.3, 0.7, 1.4, 2, 2.1, 1.9, 1.4, 0.8, 0.4, 0.2],
  'grass-cutting': [0, 0, 0.4, 1.4, 2.2, 2.2, 1.8, 1.5, 1.2, 0.5, 0, 0],
  'play-area': [0.5, 0.6, 0.9, 1.2, 1.3, 1.4, 1.6, 1.6, 1, 0.8, 0.6, 0.5],
  'street-light-out': [1.5, 1.2, 0.9, 0.7, 0.5, 0.4, 0.4, 0.6, 1, 1.5, 1.8, 1.7],
  noise: [0.7, 0.7, 0.8, 0.9, 1.2, 1.5, 1.7, 1.6, 1.1, 0.8, 0.7, 0.9],
  nuisance: [0.6, 0.6, 0.8, 1, 1.2, 1.4, 1.5, 1.4, 1.1, 1.1, 0.9, 0.5],
  'licensed-premises': [0.7, 0.7, 0.8, 0.9, 1.1, 1.3, 1.5, 1.5, 1, 0.8, 0.8, 1.2],
  'damp-and-mould': [1.7, 1.6, 1.2, 0.8, 0.5, 0.4, 0.3, 0.4, 0.7, 1.2, 1.6, 1.7],
  'council-tax': [0.8, 0.9, 2, 2.2, 1.2, 0.8, 0.7, 0.7, 0.7, 0.7, 0.7, 0.6],
  'beach-and-harbour': [0.4, 0.4, 0.6, 1, 1.3, 1.7, 2, 2, 1.2, 0.7, 0.5, 0.4],
  'pest-control': [0.7, 0.7, 0.8, 1, 1.1, 1.3, 1.5, 1.4, 1.1, 1, 0.8, 0.6],
  'school-transport': [1.1, 1, 1, 0.9, 0.9, 0.8, 0.5, 0.3, 2.4, 1.3, 1, 0.8],
  'school-place': [0.8, 0.8, 1.4, 1.4, 1.2, 0.9, 0.8, 1, 1.6, 0.9, 0.7, 0.5],
}

/** After a storm, and while it freezes, some matters come many times as often. */
const afterStorm: Readonly<Record<string, number>> = {
  'overgrown-tree': 7,
  'flooded-road': 8,
  'street-light-out': 2.5,
  'beach-and-harbour': 3,
  'road-sign': 3,
  'building-safety': 5,
}
const whileFreezing: Readonly<Record<string, number>> = {
  'grit-bin': 6,
  pothole: 1.4,
  'damp-and-mould': 2,
  'housing-repair': 2,
}

export type Weather = 'storm' | 'frost' | 'ordinary'

const weatherFactor = (category: string, weather: Weather): number => {
  if (weather === 'ordinary') return 1
  return (weather === 'storm' ? afterStorm : whileFreezing)[category] ?? 1
}

/** How much is raised about a category in this month and weather, next to the others. */
export const volumeOf = (category: string, month: number, weather: Weather): number =>
  (monthly[category] ?? 1) * (seasons[category]?.[month] ?? 1) * weatherFactor(category, weather)
