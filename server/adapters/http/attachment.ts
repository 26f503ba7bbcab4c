/** Has a browser save a table under this name instead of showing it. */
export const attachment = (name: string): Readonly<Record<string, string>> => ({
  'Content-Disposition': `attachment; filename="${name}.csv"`,
})
