/** What each role may do, as permission patterns. The one place that says so. */
export const rolePermissions: Readonly<Record<string, readonly string[]>> = {
  owner: ['business.*', 'users.*', 'crm.*'],
  staff: ['business.view', 'users.view', 'crm.view', 'crm.edit'],
  admin_support: ['business.view', 'users.view'],
  admin_ops: ['business.view', 'users.view'],
  admin_billing: ['business.view', 'users.view'],
  admin_compliance: ['business.view', 'users.view'],
  super_admin: ['business.*', 'users.*'],
};
