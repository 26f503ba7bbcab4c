/** @type {import('dependency-cruiser').IConfiguration} */
const test = '\\.(test|case)\\.tsx?$|/testing/'
const forbid = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { pathNot: test, ...from },
  to,
})

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    forbid(
      'rules-are-pure',
      { path: '^rules/' },
      { path: '^(server|client|seed|embedded-mongo|bench|e2e)/' },
      'rules imports only rules and schemas',
    ),
    forbid(
      'rules-do-no-io',
      { path: '^rules/', pathNot: `${test}|^rules/policy/calendars/refresh\\.ts$` },
      { dependencyTypes: ['core'] },
      'rules has no I/O: no Node built-ins',
    ),
    forbid(
      'app-knows-no-adapter',
      { path: '^server/app/' },
      { path: '^(server/(adapters|compose|compose-api|main|settings)|client|seed|embedded-mongo)' },
      'use cases know ports, not adapters',
    ),
    forbid(
      'adapters-are-strangers',
      { path: '^server/adapters/([^/]+)/' },
      { path: '^server/adapters/', pathNot: '^server/adapters/$1/' },
      'adapters never import each other',
    ),
    forbid(
      'adapters-are-constructed-in-compose',
      { path: '^server/', pathNot: `^server/(compose(-api)?\\.ts|adapters/)|${test}` },
      { path: '^server/adapters/' },
      'only compose.ts constructs adapters',
    ),
    forbid(
      'client-never-imports-server',
      { path: '^client/' },
      { path: '^(server|seed|embedded-mongo|bench)/' },
      'client imports rules and schemas only',
    ),
    forbid(
      'features-never-import-each-other',
      { path: '^client/features/([^/]+)/' },
      { path: '^client/features/', pathNot: '^client/features/$1/' },
      'what two features share belongs in client/components or client/lib',
    ),
    forbid(
      'embedded-mongo-knows-nothing-of-portreeve',
      { path: '^embedded-mongo/' },
      { path: '^(rules|schemas|server|client|seed|bench)/' },
      'embedded-mongo stands alone',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
