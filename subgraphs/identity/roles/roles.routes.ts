import type { Route } from '../../../shared/records/route.js';

const role = 'name description isBuiltIn patterns permissions';

/** /v1/business/roles, and what callers may do. */
export const roleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/business/roles',
    summary: 'List the roles that members can have',
    document: `query ListRoles { roles { ${role} } }`,
    variables: () => ({}),
  },
  {
    method: 'POST',
    path: '/business/roles',
    summary: 'Define a role, or define it anew',
    document: `mutation DefineRole($input: DefineRoleInput!) { defineRole(input: $input) { role { ${role} } } }`,
    example: { name: 'cashier', description: 'Runs the till', permissions: ['crm.*'] },
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'DELETE',
    path: '/business/roles/{name}',
    summary: 'Delete a role that nobody has',
    document: `mutation DeleteRole($input: DeleteRoleInput!) { deleteRole(input: $input) { deletedName } }`,
    variables: ({ params }) => ({ input: { name: params.name } }),
  },
  {
    method: 'GET',
    path: '/auth/permissions',
    summary: 'List all permissions, and which of them I hold',
    document: `query ListPermissions { permissions { id description isHeld } }`,
    variables: () => ({}),
  },
  {
    method: 'GET',
    path: '/auth/why-allowed',
    summary: 'What decides whether I may do something',
    parameters: ['action', 'record_id'],
    document: `query WhyAllowed($action: String!, $recordId: ID) {
      whyAllowed(action: $action, recordId: $recordId) { action isAllowed rule explanation recordId record }
    }`,
    variables: ({ query }) => query,
  },
];
