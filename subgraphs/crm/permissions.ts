import { definePermission } from '../../shared/access/permission.js';

export const crmView = definePermission('crm.view', 'See all records of crm.');
export const crmEdit = definePermission('crm.edit', 'Create and change customers and interactions.');
export const crmErase = definePermission(
  'crm.erase',
  'Erase persons: delete customers with all their interactions.',
);
export const crmExport = definePermission(
  'crm.export',
  'Take customers out of the platform: as files, or everything about one person.',
);
export const crmConfigure = definePermission(
  'crm.configure',
  'Define custom fields and pipelines, rename and delete tags.',
);

/** Permissions that crm checks. */
export const crmPermissions = [crmView, crmEdit, crmErase, crmExport, crmConfigure];
