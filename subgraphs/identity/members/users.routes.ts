import type { Route } from '../../../shared/records/route.js';

const user = 'id name email role status grants denials permissions lastLoginAt createdAt';
const invitation = 'id email role status invitedBy { id name } createdAt expiresAt';
const page = 'pageInfo { hasNextPage endCursor }';

/** /v1/business/users and /v1/business/invitations. */
export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/business/users',
    summary: 'List the members of the business, by name',
    list: { filters: { role: 'text', status: ['ACTIVE', 'DEACTIVATED'] } },
    document: `query ListUsers($first: Int!, $after: String, $filter: UserFilter) {
      users(first: $first, after: $after, filter: $filter) { nodes { ${user} } ${page} }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'GET',
    path: '/business/users/{id}',
    summary: 'Read a member',
    document: `query ReadUser($id: ID!) { user(id: $id) { ${user} } }`,
    variables: ({ params }) => ({ id: params.id }),
  },
  {
    method: 'PATCH',
    path: '/business/users/{id}',
    summary: 'Change a member: name, role, own grants and denials',
    document: `mutation UpdateUser($input: UpdateUserInput!) { updateUser(input: $input) { user { ${user} } } }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/business/users/{id}/deactivate',
    summary: 'Shut a member out, in all sessions',
    document: `mutation DeactivateUser($input: DeactivateUserInput!) { deactivateUser(input: $input) { user { ${user} } } }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'POST',
    path: '/business/users/{id}/reactivate',
    summary: 'Let a deactivated member sign in again',
    document: `mutation ReactivateUser($input: ReactivateUserInput!) { reactivateUser(input: $input) { user { ${user} } } }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'GET',
    path: '/business/invitations',
    summary: 'List invitations, newest first',
    list: {},
    document: `query ListInvitations($first: Int!, $after: String) {
      invitations(first: $first, after: $after) { nodes { ${invitation} } ${page} }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/business/invitations',
    summary: 'Invite a person by mail',
    status: 201,
    errors: ['AUTH-007'],
    document: `mutation InviteUser($input: InviteUserInput!) { inviteUser(input: $input) { invitation { ${invitation} } } }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/business/invitations/{id}/resend',
    summary: 'Mail a new link; the one before is void',
    errors: ['AUTH-007'],
    document: `mutation ResendInvitation($input: ResendInvitationInput!) {
      resendInvitation(input: $input) { invitation { ${invitation} } }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'DELETE',
    path: '/business/invitations/{id}',
    summary: 'Withdraw an invitation',
    document: `mutation RevokeInvitation($input: RevokeInvitationInput!) {
      revokeInvitation(input: $input) { invitation { ${invitation} } }
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
  {
    method: 'POST',
    path: '/auth/accept-invitation',
    summary: 'Join the business that sent the link',
    status: 201,
    isOpen: true,
    document: `mutation AcceptInvitation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { email } }`,
    variables: ({ body }) => ({ input: body }),
  },
];
