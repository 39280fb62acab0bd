import { businessesAndUsers } from './001-businesses-and-users.js';
import { sessionsAndKeys } from './002-sessions-and-keys.js';

/** The schema of identity, in order. */
export const identityMigrations = [businessesAndUsers, sessionsAndKeys];
