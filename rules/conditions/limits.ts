/** How large a condition may be. Group and value sizes repeat schemas/configuration/condition*. */
export const limits = {
  depth: 10,
  rules: 1000,
  rulesInGroup: 200,
  listed: 500,
  textLength: 1000,
  faults: 100,
} as const
