import { useEffect, useState } from 'react'

/** The present, refreshed each minute, for words such as "today" and "overdue". */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
