import { definePermission } from '../../shared/access/permission.js';

export const usersView = definePermission('users.view', 'See the members of the business and its roles.');
export const usersInvite = definePermission('users.invite', 'Invite people and withdraw invitations.');
export const usersEdit = definePermission(
  'users.edit',
  'Change members: name, role, own grants, deactivation.',
);
export const rolesEdit = definePermission('roles.edit', 'Define the roles of the business.');
export const businessView = definePermission('business.view', 'See the profile of the business.');
export const businessEdit = definePermission('business.edit', 'Change the profile of the business.');
export const modulesEdit = definePermission('modules.edit', 'Activate and deactivate modules.');
export const apiKeysEdit = definePermission('api_keys.edit', 'See, make, rotate and revoke API keys.');
export const adminSuspend = definePermission(
  'admin.suspend',
  'Suspend and restore businesses; platform staff only.',
  { needsStepUp: true },
);

/** Permissions that identity checks. */
export const identityPermissions = [
  usersView,
  usersInvite,
  usersEdit,
  rolesEdit,
  businessView,
  businessEdit,
  modulesEdit,
  apiKeysEdit,
  adminSuspend,
];

/** Who may see what the audit trail keeps of identity's records; most are about members. */
export const identityAuditedStates = {
  'identity.*': usersView,
  'identity.businesses': businessView,
  'identity.module_activations': businessView,
  'identity.roles': rolesEdit,
  'identity.api_keys': apiKeysEdit,
};
