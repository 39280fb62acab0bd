import { definePermission } from '../../shared/permissions/permission.js';

export const usersView = definePermission('users.view', 'See the members of the business.');
export const businessView = definePermission('business.view', 'See the profile of the business.');

/** Permissions that identity checks. */
export const identityPermissions = [usersView, businessView];
