import { months } from '../../../rules/words/months.ts'
import type { DateLanguage } from './language.ts'

// A noun after a number stays singular in Welsh, and two softens it.
const counted = (noun: string, afterTwo: string) => (count: number) =>
  `${count} ${count === 2 ? afterTwo : noun}`

export const cy: DateLanguage = {
  weekdays: [
    'dydd Sul',
    'dydd Llun',
    'dydd Mawrth',
    'dydd Mercher',
    'dydd Iau',
    'dydd Gwener',
    'dydd Sadwrn',
  ],
  months: months.cy,
  shortMonths: [
    'Ion',
    'Chwe',
    'Maw',
    'Ebr',
    'Mai',
    'Meh',
    'Gor',
    'Awst',
    'Medi',
    'Hyd',
    'Tach',
    'Rhag',
  ],
  midday: 'hanner dydd',
  midnight: 'hanner nos',
  dateAtTime: (date, time) => `${date} am ${time}`,
  todayBy: (time) => `heddiw erbyn ${time}`,
  tomorrowBy: (time) => `yfory erbyn ${time}`,
  dateBy: (date, time) => `${date} erbyn ${time}`,
  todayAt: (time) => `heddiw am ${time}`,
  yesterdayAt: (time) => `ddoe am ${time}`,
  days: counted('diwrnod', 'ddiwrnod'),
  hours: counted('awr', 'awr'),
  minutes: counted('munud', 'funud'),
  workingDays: counted('diwrnod gwaith', 'ddiwrnod gwaith'),
  workingTime: (time) => `${time} o amser gwaith`,
}
