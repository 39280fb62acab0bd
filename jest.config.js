import { availableParallelism } from 'node:os';

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
const graphTests = [
  '<rootDir>/test/{subgraphs,gateway,journeys,clients}/**/!(*.unit|*.process|*.nightly).test.ts',
];

/**
 * What the HTTP between gateway and subgraphs could change: walls, callers, values, refusals, ends of streams. Every root
 * field and every entity is asked behind it. The other tests of the gateway go this long way each night, and with
 * `TEST_APART=all`, which runs the subgraphs' own tests there as well.
 */
const crossing = [
  'gateway/tenancy-matrix',
  'gateway/four-callers',
  'gateway/bad-input',
  'gateway/hostile-texts',
  'gateway/executor/hostile-aliases',
  'gateway/limits/wide-requests',
  'gateway/subscriptions/live-events',
  'gateway/subscriptions/lost-access',
  'journeys/event-order',
  'journeys/shared-connections',
  'journeys/tenant-walls',
].map((path) => `<rootDir>/test/${path}.test.ts`);

/** Long tests whose subject lies on one side of the HTTP between gateway and subgraphs. */
const sameEitherWay = [
  '/gateway/equality/',
  '/gateway/pages/',
  '/gateway/limits/exhaustion',
  '/gateway/rest-fuzz',
  '/gateway/rest-parity',
  '/gateway/permission-matrix',
  '/gateway/subscriptions/stream-limits',
  '/gateway/subscriptions/socket-',
];

/** The long way of the gateway's tests that do not go it on every run. */
export const apartByNight = graphProject(
  'apart by night',
  ['<rootDir>/test/{gateway,journeys}/**/!(*.unit|*.process|*.nightly).test.ts'],
  { topology: 'apart' },
  { testPathIgnorePatterns: [...sameEitherWay, ...crossing.map((path) => path.replace('<rootDir>', ''))] },
);

const isAllApart = process.env.TEST_APART === 'all';

export default {
  testTimeout: 90_000,
  // Files wait for answers and jobs a third of their time.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: '<rootDir>/test/kit/longest-first.js',
  globalSetup: '<rootDir>/test/kit/global-setup.js',
  globalTeardown: '<rootDir>/test/kit/global-teardown.js',
  projects: [
    graphProject('unit', ['<rootDir>/test/**/*.unit.test.ts', '<rootDir>/test/architecture/**/*.test.ts']),
    graphProject('together', graphTests, { topology: 'together' }),
    graphProject(
      'apart',
      isAllApart ? graphTests : crossing,
      { topology: 'apart' },
      { testPathIgnorePatterns: sameEitherWay },
    ),
    graphProject('processes', ['<rootDir>/test/journeys/**/*.process.test.ts']),
  ],
};
