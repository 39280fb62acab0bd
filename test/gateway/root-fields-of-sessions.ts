import { demoPassword } from '../../shared/config/cast.js';
import { anyMember, byLink, open, type RootField } from './outcomes.js';

const newPassword = 'thirsty-giraffe-2026';

/** Sessions, passwords and sign-up. Last in the table: some end sessions, and the last one changes passwords. */
export const sessionFields: Readonly<Record<string, RootField>> = {
  'Query.sessions': { operation: '{ sessions { nodes { id isCurrent address } } }', ...anyMember },
  'Mutation.refreshSession': {
    operation: 'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { tokenType } }',
    variables: () => ({ input: { refreshToken: 'forged' } }),
    nobody: 'AUTH-006 401',
    stranger: 'AUTH-006 401',
    unpermitted: 'AUTH-006 401',
    permitted: 'AUTH-006 401',
  },
  // A session belongs to its person: to colleagues it does not exist.
  'Mutation.endSession': {
    operation: 'mutation ($input: EndSessionInput!) { endSession(input: $input) { deletedId } }',
    variables: ({ sessionId }) => ({ input: { id: sessionId } }),
    nobody: 'AUTH-004 401',
    stranger: 'NOT-FOUND-001 404',
    unpermitted: 'NOT-FOUND-001 404',
    permitted: 'answered',
  },
  'Mutation.signUp': {
    operation: 'mutation ($input: SignUpInput!) { signUp(input: $input) { email } }',
    variables: () => ({ input: { businessName: 'A', ownerName: 'B', email: 'new@initech.example' } }),
    ...open,
  },
  'Mutation.confirmSignUp': {
    operation: 'mutation ($input: ConfirmSignUpInput!) { confirmSignUp(input: $input) { tokenType } }',
    variables: () => ({ input: { token: 'forged', password: newPassword } }),
    ...byLink,
  },
  'Mutation.requestPasswordReset': {
    operation:
      'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { email } }',
    variables: () => ({ input: { email: 'nobody@initech.example' } }),
    ...open,
  },
  'Mutation.resetPassword': {
    operation: 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { email } }',
    variables: () => ({ input: { token: 'forged', newPassword } }),
    ...byLink,
  },
  'Mutation.logout': {
    operation: 'mutation { logout { deletedId } }',
    endsSession: true,
    ...anyMember,
  },
  'Mutation.logoutEverywhere': {
    operation: 'mutation { logoutEverywhere { deletedIds } }',
    endsSession: true,
    ...anyMember,
  },
  'Mutation.changePassword': {
    operation: 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { deletedIds } }',
    variables: () => ({ input: { currentPassword: demoPassword, newPassword } }),
    ...anyMember,
  },
};
