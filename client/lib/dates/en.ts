import { counts } from '../../../rules/words/counts.ts'
import { months } from '../../../rules/words/months.ts'
import type { DateLanguage } from './language.ts'

export const en: DateLanguage = {
  ...counts.en,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: months.en,
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  dateAtTime: (date, time) => `${date} at ${time}`,
  todayBy: (time) => `today by ${time}`,
  tomorrowBy: (time) => `tomorrow by ${time}`,
  dateBy: (date, time) => `${date} by ${time}`,
  todayAt: (time) => `today at ${time}`,
  yesterdayAt: (time) => `yesterday at ${time}`,
}
