/** ESM through swc; one PostgreSQL for the run, one database cloned per worker (test/kit). */
export const graphProject = (displayName, testMatch, globals = {}, others = {}) => ({
  ...others,
  displayName,
  testMatch,
  globals,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Its ES module build imports JSON in a way that jest warns of at every file.
    '^libphonenumber-js$': '<rootDir>/node_modules/libphonenumber-js/index.cjs',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
});

/** These pass with all services in one process, and with each behind HTTP. */
const graphTests = ['<rootDir>/test/{subgraphs,gateway,journeys}/**/!(*.unit|*.process|*.nightly).test.ts'];

/** Long tests whose subject lies on one side of the HTTP between gateway and subgraphs. */
const sameEitherWay = [
  '/gateway/equality/',
  '/gateway/limits/exhaustion',
  '/gateway/rest-fuzz',
  '/gateway/rest-parity',
  '/gateway/permission-matrix',
  '/gateway/subscriptions/stream-limits',
  '/gateway/subscriptions/socket-',
];

/** Tests of the gateway's settings, which decide before a subgraph is asked; each night behind HTTP as well. */
const settingsOfGateway = [
  '/gateway/documents/trusted-documents.test',
  '/gateway/limits/cost-limits.test',
  '/gateway/limits/open-paths',
  '/gateway/limits/rate-limits',
  '/gateway/limits/stream-admission',
  '/gateway/rest-manners',
  '/gateway/security-headers',
  '/journeys/documents-guide',
];

/**
 * Every root field and every entity is asked behind HTTP too, by the tests of the gateway (four callers, tenancy); what
 * a subgraph does with the question is the same either way. `TEST_APART=all` runs its own tests there as well.
 */
const skippedApart =
  process.env.TEST_APART === 'all' ? sameEitherWay : [...sameEitherWay, '/test/subgraphs/'];

/** The long way of the tests of settings, which runs each night. */
export const apartByNight = graphProject(
  'apart by night',
  settingsOfGateway.map((path) => `<rootDir>/test${path}*.ts`),
  { topology: 'apart' },
);

export default {
  testTimeout: 30_000,
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/kit/longest-first.js',
  globalSetup: '<rootDir>/test/kit/global-setup.js',
  globalTeardown: '<rootDir>/test/kit/global-teardown.js',
  projects: [
    graphProject('unit', ['<rootDir>/test/**/*.unit.test.ts', '<rootDir>/test/architecture/**/*.test.ts']),
    graphProject('together', graphTests, { topology: 'together' }),
    graphProject(
      'apart',
      graphTests,
      { topology: 'apart' },
      { testPathIgnorePatterns: [...skippedApart, ...settingsOfGateway] },
    ),
    graphProject('processes', ['<rootDir>/test/journeys/**/*.process.test.ts']),
  ],
};
