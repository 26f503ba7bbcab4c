import { counts } from '../../../rules/words/counts.ts'
import { months } from '../../../rules/words/months.ts'
import type { DateLanguage } from './language.ts'

export const cy: DateLanguage = {
  ...counts.cy,
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
  dateAtTime: (date, time) => `${date} am ${time}`,
  todayBy: (time) => `heddiw erbyn ${time}`,
  tomorrowBy: (time) => `yfory erbyn ${time}`,
  dateBy: (date, time) => `${date} erbyn ${time}`,
  todayAt: (time) => `heddiw am ${time}`,
  yesterdayAt: (time) => `ddoe am ${time}`,
}
