import base from '../jest.config.mjs'

/** @type {import('jest').Config} */
export default {
  ...base,
  rootDir: '..',
  testMatch: ['<rootDir>/e2e/**/*.test.ts'],
  // A browser, a server and a build of the page: minutes on a slow machine, never a hang for ever.
  testTimeout: 120_000,
  // Each file starts its own browser; one at a time leaves room for the pages.
  maxWorkers: 1,
  // Where tests of one file stand alone, a few at a time: pages mostly wait.
  maxConcurrency: 4,
}
