/**
 * What each role may do, as permission patterns: the one place that says so. Platform staff hold
 * `admin.` permissions only beyond a look at their own business; they bypass nothing.
 */
export const rolePermissions: Readonly<Record<string, readonly string[]>> = {
  owner: [
    ...['business.*', 'users.*', 'roles.*', 'modules.*', 'api_keys.*', 'audit.*', 'crm.*', 'webhooks.*'],
    'developer.*',
    'accounting.*',
    'invoices.*',
    'payments.*',
    'plan.*',
  ],
  staff: [
    ...['business.view', 'users.view', 'crm.view', 'crm.edit'],
    ...['invoices.view', 'invoices.edit', 'invoices.issue'],
    ...['payments.view', 'payments.record'],
    'plan.view',
  ],
  admin_support: ['business.view', 'users.view'],
  admin_ops: ['business.view', 'users.view', 'admin.suspend', 'admin.jobs'],
  admin_billing: ['business.view', 'users.view'],
  admin_compliance: ['business.view', 'users.view', 'audit.view', 'admin.audit'],
  super_admin: ['business.*', 'users.*', 'audit.*', 'admin.*'],
};
