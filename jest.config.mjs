/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/{rules,server,client,schemas,seed,embedded-mongo,bench}/**/*.test.{ts,tsx}',
  ],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These ship ES modules only; the rest of node_modules is left as it is.
  transformIgnorePatterns: [
    '/node_modules/(?!(@rjsf|nanoid|file-type|strtok3|token-types|@tokenizer|@borewit|uint8array-extras)/)',
  ],
  cacheDirectory: '<rootDir>/.cache/jest',
  maxWorkers: 2,
  // Machines are shared: a test that hangs is found, one that waits its turn is not failed for it.
  testTimeout: 120_000,
}
