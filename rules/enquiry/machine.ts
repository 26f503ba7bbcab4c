import type { Username } from '../../schemas/types/index.ts'

/** Who takes the steps of ladders: the machine, which is no person and cannot sign in. */
export const machine: Username = 'portreeve'
