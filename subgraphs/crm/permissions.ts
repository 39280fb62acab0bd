import { definePermission } from '../../shared/permissions/permission.js';

export const crmView = definePermission('crm.view', 'See customers and interactions.');
export const crmEdit = definePermission('crm.edit', 'Create and change customers, and log interactions.');
export const crmErase = definePermission('crm.erase', 'Delete customers with all their interactions.');
export const crmConfigure = definePermission('crm.configure', 'Define custom fields and pipelines.');

/** Permissions that crm checks. */
export const crmPermissions = [crmView, crmEdit, crmErase, crmConfigure];
