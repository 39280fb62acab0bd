import { bulk } from './bulk-scenario.js';
import { mutation } from './mutation-scenario.js';
import { large, overview, rest, small } from './read-scenarios.js';
import { create, update } from './task-scenarios.js';
import type { Scenario } from './scenario.js';

/** All scenarios, in the order in which they are run: those that change the data come last. */
export const scenarios: readonly Scenario[] = [small, overview, large, rest, create, update, mutation, bulk];
