import { SettingsFault } from './settings.ts'

const wordsByCode: Readonly<Record<string, (fault: { port?: number; path?: string }) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port ?? ''} is taken. Stop what uses it, or set PORT to another number.`,
  EACCES: ({ path, port }) =>
    path === undefined
      ? `Port ${port ?? ''} needs more rights. Set PORT to a number above 1023.`
      : `The data directory cannot be written (${path}). Set DATA_DIR to a folder you may write.`,
  EROFS: ({ path }) =>
    `The data directory cannot be written (${path ?? ''}). Set DATA_DIR to a folder you may write.`,
  ENOTDIR: ({ path }) =>
    `DATA_DIR is not a folder (${path ?? ''}). Set it to a folder you may write.`,
  EEXIST: ({ path }) =>
    `DATA_DIR is not a folder (${path ?? ''}). Set it to a folder you may write.`,
}

/** One clear line on why Portreeve did not start, and what to do. */
export function startupWords(fault: unknown): string {
  if (fault instanceof SettingsFault) return fault.faults.join(' ')
  if (!(fault instanceof Error)) return `Portreeve did not start: ${String(fault)}`
  if (fault.name.endsWith('ServerSelectionError')) {
    return 'Portreeve cannot reach the database at MONGODB_URI. Check the address and that it runs.'
  }
  const { code } = fault as { code?: string }
  const words = code === undefined ? undefined : wordsByCode[code]
  return (
    words?.(fault as { port?: number; path?: string }) ??
    `Portreeve did not start: ${fault.message}`
  )
}
