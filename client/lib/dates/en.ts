import { months } from '../../../rules/words/months.ts'
import type { DateLanguage } from './language.ts'

const counted = (one: string, many: string) => (count: number) =>
  `${count} ${count === 1 ? one : many}`

export const en: DateLanguage = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: months.en,
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  midday: 'midday',
  midnight: 'midnight',
  dateAtTime: (date, time) => `${date} at ${time}`,
  todayBy: (time) => `today by ${time}`,
  tomorrowBy: (time) => `tomorrow by ${time}`,
  dateBy: (date, time) => `${date} by ${time}`,
  todayAt: (time) => `today at ${time}`,
  yesterdayAt: (time) => `yesterday at ${time}`,
  days: counted('day', 'days'),
  hours: counted('hour', 'hours'),
  minutes: counted('minute', 'minutes'),
  workingDays: counted('working day', 'working days'),
  workingTime: (time) => `${time} of working time`,
}
