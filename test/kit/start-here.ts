import { startPlatform } from '../../main.js';
import { loadConfig } from '../../shared/config/config.js';
import type { StartPlatform } from './start-graph.js';

/** Starts a platform in the test's own process, for tests that look inside; costs the load of the product. */
export const startHere: StartPlatform = (environment, services) =>
  startPlatform(loadConfig(environment), services);
