import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'server/main.ts',
    'server/audit.ts',
    'embedded-mongo/thread.ts',
    'embedded-mongo/testing/writer.ts',
    'server/testing/processes/{app,database}.ts',
    'seed/main.ts',
    'seed/stamp.ts',
    'bench/main.ts',
    'bench/*/index.ts',
    'bench/**/*.mjs',
    'schemas/generate.ts',
    'rules/policy/calendars/refresh.ts',
    'client/main.tsx',
    'client/vite.config.ts',
    // Vite puts this in the place of a package that our theme has no use for.
    'client/plain-markdown.tsx',
    'client/form/testing/*.{ts,tsx}',
    'tools/*.mjs',
    'e2e/**/*.test.ts',
  ],
  project: ['{schemas,rules,server,client,seed,embedded-mongo,bench,e2e,tools}/**/*.{ts,tsx,mjs}'],
  ignore: ['schemas/types/index.ts'],
  // Used from Sass, and by a program that a test starts.
  ignoreDependencies: [
    '@fontsource-variable/source-sans-3',
    '@ministryofjustice/frontend',
    'govuk-frontend',
    '@sparticuz/chromium',
  ],
  // The type of what a function takes or gives is part of its promise, named elsewhere or not.
  exclude: ['types', 'duplicates'],
}

export default config
