import base, { apartByNight, graphProject } from './jest.config.js';

/** Long tests over everything: `npm run test:nightly`, and never with the others. */
export default {
  ...base,
  maxWorkers: 1,
  projects: [
    graphProject('nightly', ['<rootDir>/test/**/*.nightly.test.ts'], { topology: 'together' }),
    // Every id at every place.
    graphProject('full cross', ['<rootDir>/test/gateway/tenancy-matrix.test.ts'], {
      topology: 'together',
      isFullCross: true,
    }),
    apartByNight,
  ],
};
