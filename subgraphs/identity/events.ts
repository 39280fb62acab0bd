import { z } from 'zod';
import { defineEvent } from '../../shared/changes/define-event.js';
import { apiKeysEdit, businessView, rolesEdit, usersView } from './permissions.js';

const user = z.object({
  user_id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  status: z.string(),
});
const apiKey = z.object({ api_key_id: z.uuid(), name: z.string(), scopes: z.array(z.string()) });

export const businessSignedUp = defineEvent('business.signed_up', {
  version: 1,
  description: 'A business joined the platform.',
  permission: businessView,
  payload: z.object({ business_id: z.uuid(), name: z.string() }),
});

export const businessUpdated = defineEvent('business.updated', {
  version: 1,
  description: 'The profile of the business was changed.',
  permission: businessView,
  payload: z.object({
    business_id: z.uuid(),
    name: z.string(),
    status: z.string(),
    currency: z.string(),
    timezone: z.string(),
    locale: z.string(),
  }),
});

export const businessStatusChanged = defineEvent('business.status_changed', {
  version: 1,
  changesAccess: true,
  description: 'The platform suspended or restored the business.',
  permission: businessView,
  payload: z.object({ business_id: z.uuid(), status: z.string(), reason: z.string() }),
});

export const moduleActivated = defineEvent('module.activated', {
  version: 1,
  changesAccess: true,
  description: 'A module was activated.',
  permission: businessView,
  payload: z.object({ module_id: z.string() }),
});

export const moduleDeactivated = defineEvent('module.deactivated', {
  version: 1,
  changesAccess: true,
  description: 'A module was deactivated; its records are kept.',
  permission: businessView,
  payload: z.object({ module_id: z.string() }),
});

export const userInvited = defineEvent('user.invited', {
  version: 1,
  description: 'A person was invited to join.',
  permission: usersView,
  payload: z.object({ invitation_id: z.uuid(), email: z.string(), role: z.string() }),
});

export const userJoined = defineEvent('user.joined', {
  version: 1,
  description: 'A person accepted an invitation, or signed up with the business.',
  permission: usersView,
  payload: user,
});

export const userUpdated = defineEvent('user.updated', {
  version: 1,
  changesAccess: true,
  description: 'A member was changed: name, role, own grants or status.',
  permission: usersView,
  payload: user,
});

export const userSignedIn = defineEvent('user.signed_in', {
  version: 1,
  description: 'A member of the business signed in.',
  permission: usersView,
  payload: z.object({ user_id: z.uuid(), session_id: z.uuid() }),
});

export const roleDefined = defineEvent('role.defined', {
  version: 1,
  changesAccess: true,
  description: 'A role of the business was made or changed.',
  permission: rolesEdit,
  payload: z.object({ role: z.string(), permissions: z.array(z.string()) }),
});

export const roleDeleted = defineEvent('role.deleted', {
  version: 1,
  changesAccess: true,
  description: 'A role of the business was deleted.',
  permission: rolesEdit,
  payload: z.object({ role: z.string() }),
});

export const apiKeyCreated = defineEvent('api_key.created', {
  version: 1,
  description: 'An API key was made.',
  permission: apiKeysEdit,
  payload: apiKey,
});

export const apiKeyRotated = defineEvent('api_key.rotated', {
  version: 1,
  changesAccess: true,
  description: 'An API key got a new secret; the old one works for the overlap.',
  permission: apiKeysEdit,
  payload: apiKey,
});

export const apiKeyRevoked = defineEvent('api_key.revoked', {
  version: 1,
  changesAccess: true,
  description: 'An API key was revoked.',
  permission: apiKeysEdit,
  payload: apiKey,
});

/** Events that identity publishes. */
export const identityEvents = [
  businessSignedUp,
  businessUpdated,
  businessStatusChanged,
  moduleActivated,
  moduleDeactivated,
  userInvited,
  userJoined,
  userUpdated,
  userSignedIn,
  roleDefined,
  roleDeleted,
  apiKeyCreated,
  apiKeyRotated,
  apiKeyRevoked,
];
