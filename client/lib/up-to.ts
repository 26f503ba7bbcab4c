/**
 * A number that was counted no further than a limit, as people read it: "7", "1,000+", or with another
 * number for the limit, "99+".
 */
export const upTo = (count: number, limit: number, shown = limit): string =>
  count < limit ? count.toLocaleString('en-GB') : `${shown.toLocaleString('en-GB')}+`
