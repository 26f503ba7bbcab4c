/** A spreadsheet would run what begins so as a formula (OWASP: CSV injection). */
const formula = /^[=+\-@\t\r]/

/** What `cell` put before a text that looks like a formula. */
const guarded = /^'(?=[=+\-@\t\r])/

function cell(value: string): string {
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as comma-separated values (RFC 4180), its headings first. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** A cell as it was before it was written so that no spreadsheet runs it. */
export const withoutGuard = (text: string): string => text.replace(guarded, '')
