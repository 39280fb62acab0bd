import { demoPassword } from '../../shared/config/cast.js';
import { open, byId, own, anyMember, staffOnly, byLink, type RootField } from './outcomes.js';
import { apiKeyFields, secondFactorFields } from './root-fields-of-credentials.js';
import { crmFields } from './root-fields-of-crm.js';
import { developerFields } from './root-fields-of-developer.js';
import { fileFields } from './root-fields-of-files.js';
import { jobFields } from './root-fields-of-jobs.js';
import { auditFields } from './root-fields-of-audit.js';
import { documentFields } from './root-fields-of-documents.js';
import { invoicingFields } from './root-fields-of-invoicing.js';
import { bankingFields } from './root-fields-of-banking.js';
import { paymentFields } from './root-fields-of-payments.js';
import { planFields } from './root-fields-of-plans.js';
import { ledgerFields } from './root-fields-of-ledger.js';
import { salesFields } from './root-fields-of-sales.js';
import { personFields } from './root-fields-of-persons.js';
import { sessionFields } from './root-fields-of-sessions.js';
import { eventFields, webhookFields } from './root-fields-of-webhooks.js';

/** What each root field of the served schema answers to each caller. A field without an entry fails the suite. */
export const rootFields: Readonly<Record<string, RootField>> = {
  ...secondFactorFields,
  ...apiKeyFields,
  ...auditFields,
  ...eventFields,
  ...webhookFields,
  ...personFields,
  ...jobFields,
  ...planFields,
  ...fileFields,
  ...developerFields,
  'Query.me': {
    operation: '{ me { id name email role } }',
    nobody: 'AUTH-004 401',
    stranger: 'answered',
    unpermitted: 'answered',
    permitted: 'answered',
  },
  'Query.user': {
    operation: 'query ($id: ID!) { user(id: $id) { id name email } }',
    variables: ({ userId }) => ({ id: userId }),
    ...byId,
  },
  'Query.users': { operation: '{ users { nodes { id name email } } }', ...own },
  'Query.roles': { operation: '{ roles { name permissions } }', ...own },
  'Query.permissions': { operation: '{ permissions { id isHeld } }', ...anyMember },
  'Query.whyAllowed': {
    operation: '{ whyAllowed(action: "crm.view") { isAllowed rule explanation } }',
    ...anyMember,
  },
  'Query.invitations': { operation: '{ invitations { nodes { id email } } }', ...own },
  'Query.business': { operation: '{ business { id name } }', ...own },
  'Query.modules': { operation: '{ modules { id activatedBy { id email } } }', ...own },
  'Subscription.eventPublished': { operation: 'subscription { eventPublished { id type data } }', ...own },
  'Mutation.login': {
    operation: 'mutation ($input: LoginInput!) { login(input: $input) { tokenType } }',
    variables: ({ email }) => ({ input: { email, password: demoPassword } }),
    ...open,
  },
  'Mutation.updateMe': {
    operation: 'mutation ($input: UpdateMeInput!) { updateMe(input: $input) { user { id email } } }',
    variables: () => ({ input: { name: 'Four Callers' } }),
    ...anyMember,
  },
  'Mutation.updateUser': {
    operation: 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id email } } }',
    variables: ({ leaverId }) => ({ input: { id: leaverId, name: 'Changed' } }),
    ...byId,
  },
  'Mutation.deactivateUser': {
    operation:
      'mutation ($input: DeactivateUserInput!) { deactivateUser(input: $input) { user { id email } } }',
    variables: ({ leaverId }) => ({ input: { id: leaverId } }),
    ...byId,
  },
  'Mutation.reactivateUser': {
    operation:
      'mutation ($input: ReactivateUserInput!) { reactivateUser(input: $input) { user { id email } } }',
    variables: ({ leaverId }) => ({ input: { id: leaverId } }),
    ...byId,
  },
  'Mutation.inviteUser': {
    operation: 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { invitation { id } } }',
    variables: () => ({ input: { email: 'four@callers.example', role: 'staff' } }),
    ...own,
  },
  'Mutation.resendInvitation': {
    operation:
      'mutation ($input: ResendInvitationInput!) { resendInvitation(input: $input) { invitation { email } } }',
    variables: ({ invitationId }) => ({ input: { id: invitationId } }),
    ...byId,
  },
  'Mutation.revokeInvitation': {
    operation:
      'mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { invitation { email } } }',
    variables: ({ invitationId }) => ({ input: { id: invitationId } }),
    ...byId,
  },
  'Mutation.acceptInvitation': {
    operation: 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { email } }',
    variables: () => ({ input: { token: 'bri_wrong', name: 'Four Callers', password: demoPassword } }),
    ...byLink,
  },
  'Mutation.defineRole': {
    operation: 'mutation ($input: DefineRoleInput!) { defineRole(input: $input) { role { name } } }',
    variables: () => ({ input: { name: 'four_callers', description: 'x', permissions: ['crm.view'] } }),
    ...own,
  },
  'Mutation.deleteRole': {
    operation: 'mutation ($input: DeleteRoleInput!) { deleteRole(input: $input) { deletedName } }',
    variables: ({ roleName }) => ({ input: { name: roleName } }),
    ...byId,
  },
  'Mutation.updateBusiness': {
    operation:
      'mutation ($input: UpdateBusinessInput!) { updateBusiness(input: $input) { business { id } } }',
    variables: () => ({ input: { category: 'four callers' } }),
    ...own,
  },
  'Mutation.suspendBusiness': {
    operation:
      'mutation ($input: SuspendBusinessInput!) { suspendBusiness(input: $input) { business { id } } }',
    variables: ({ businessId }) => ({ input: { id: businessId, reason: 'four callers' } }),
    ...staffOnly,
  },
  'Mutation.restoreBusiness': {
    operation:
      'mutation ($input: RestoreBusinessInput!) { restoreBusiness(input: $input) { business { id } } }',
    variables: ({ businessId }) => ({ input: { id: businessId, reason: 'four callers' } }),
    ...staffOnly,
  },
  // Right after each other: the customers below need their module.
  'Mutation.deactivateModule': {
    operation:
      'mutation ($input: DeactivateModuleInput!) { deactivateModule(input: $input) { module { id } } }',
    variables: () => ({ input: { moduleId: 'crm' } }),
    ...own,
  },
  'Mutation.activateModule': {
    operation: 'mutation ($input: ActivateModuleInput!) { activateModule(input: $input) { module { id } } }',
    variables: () => ({ input: { moduleId: 'crm' } }),
    ...own,
  },
  ...crmFields,
  ...salesFields,
  ...invoicingFields,
  ...documentFields,
  ...paymentFields,
  ...bankingFields,
  ...ledgerFields,
  ...sessionFields,
};
