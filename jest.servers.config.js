import base, { graphProject } from './jest.config.js';

/** Tests against servers that npm does not bring: nats-server and redis-server must be installed. */
export default {
  ...base,
  projects: [graphProject('servers', ['<rootDir>/test/servers/**/*.test.ts'])],
};
