import { definePermission } from '../../shared/access/permission.js';

export const webhooksView = definePermission('webhooks.view', 'See webhook endpoints and their deliveries.');
export const webhooksEdit = definePermission(
  'webhooks.edit',
  'Create and change webhook endpoints, and deliver to them again.',
);

/** Permissions that notifications checks. */
export const notificationsPermissions = [webhooksView, webhooksEdit];
