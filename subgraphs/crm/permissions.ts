import { definePermission } from '../../shared/access/permission.js';

const module = 'crm';

export const crmView = definePermission('crm.view', 'See all records of crm.', { module });
export const crmEdit = definePermission('crm.edit', 'Create and change customers and interactions.', {
  module,
});
export const crmErase = definePermission(
  'crm.erase',
  'Erase persons: delete customers with all their interactions.',
  { module },
);
export const crmExport = definePermission(
  'crm.export',
  'Take customers out of the platform: as files, or everything about one person.',
  { module },
);
export const crmConfigure = definePermission(
  'crm.configure',
  'Define custom fields and pipelines, rename and delete tags.',
  { module },
);

/** Permissions that crm checks. */
export const crmPermissions = [crmView, crmEdit, crmErase, crmExport, crmConfigure];
