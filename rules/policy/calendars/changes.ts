import { parts, type PublishedDivision, type PublishedHolidays } from './published.ts'

/**
 * The newly published holidays with the older ones kept: GOV.UK drops years that are long past, and
 * the due dates of those years must stay explainable. From its first date on the new file decides.
 */
export function withEarlierKept(
  known: PublishedHolidays,
  published: PublishedHolidays,
): PublishedHolidays {
  const keep = (before: PublishedDivision, now: PublishedDivision): PublishedDivision => {
    const first = now.events[0]?.date ?? ''
    return { ...now, events: [...before.events.filter(({ date }) => date < first), ...now.events] }
  }
  return {
    'england-and-wales': keep(known['england-and-wales'], published['england-and-wales']),
    scotland: keep(known.scotland, published.scotland),
    'northern-ireland': keep(known['northern-ireland'], published['northern-ireland']),
  }
}

/** What became different, a line for each day: added (+), removed (-) or renamed (~). */
export function changesBetween(before: PublishedHolidays, after: PublishedHolidays): string[] {
  return parts.flatMap((part) => {
    const old = titles(before[part])
    const now = titles(after[part])
    const dates = [...new Set([...old.keys(), ...now.keys()])].sort()
    return dates.flatMap((date) => {
      const line = change(old.get(date), now.get(date))
      return line === undefined ? [] : [`${line[0]} ${part} ${date} ${line[1]}`]
    })
  })
}

function change(old: string | undefined, now: string | undefined): [string, string] | undefined {
  if (old === now) return undefined
  if (old === undefined) return ['+', now ?? '']
  if (now === undefined) return ['-', old]
  return ['~', `${old} → ${now}`]
}

function titles({ events }: PublishedDivision): Map<string, string> {
  return new Map(events.map(({ date, title }) => [date, title]))
}
