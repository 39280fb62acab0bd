import { businessesAndUsers } from './001-businesses-and-users.js';
import { sessionsAndKeys } from './002-sessions-and-keys.js';
import { secondFactors } from './003-second-factors.js';
import { invitationsAndResets } from './004-invitations-and-resets.js';
import { customRoles } from './005-custom-roles.js';
import { apiKeys } from './006-api-keys.js';
import { sessionRetention } from './007-session-retention.js';
import { emailsInOneForm } from './020-emails-in-one-form.js';
import { knownNetworks } from './030-known-networks.js';
import { membersByName } from './040-members-by-name.js';
import { mirroredProfiles } from './061-mirrored-profiles.js';

/** The schema of identity, in order. */
export const identityMigrations = [
  businessesAndUsers,
  sessionsAndKeys,
  secondFactors,
  invitationsAndResets,
  customRoles,
  apiKeys,
  sessionRetention,
  emailsInOneForm,
  knownNetworks,
  membersByName,
  mirroredProfiles,
];
