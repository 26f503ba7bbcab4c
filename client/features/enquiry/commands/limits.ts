/** Characters that the server takes: schemas/api/*-request.schema.json. */
export const limits = { message: 20_000, note: 2_000, because: 1_000 } as const
