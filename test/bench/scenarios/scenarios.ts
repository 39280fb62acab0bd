import { mutation } from './mutation-scenario.js';
import { large, overview, rest, small } from './read-scenarios.js';
import type { Scenario } from './scenario.js';

/** All scenarios, in the order in which they are run: the one that changes the data comes last. */
export const scenarios: readonly Scenario[] = [small, overview, large, rest, mutation];
