import { anyMember, byId, own, unproved, wrongCode, type RootField } from './outcomes.js';

/** Second factors, and who the caller is. */
export const secondFactorFields: Readonly<Record<string, RootField>> = {
  'Query.caller': { operation: '{ caller { kind name email permissions } }', ...anyMember },
  'Mutation.completeLogin': {
    operation: 'mutation ($input: CompleteLoginInput!) { completeLogin(input: $input) { tokenType } }',
    variables: () => ({ input: { mfaChallenge: 'forged', code: '123456' } }),
    ...wrongCode,
    nobody: 'AUTH-001 401',
  },
  'Mutation.enrollMfa': { operation: 'mutation { enrollMfa { expiresAt } }', ...anyMember },
  'Mutation.confirmMfa': {
    operation: 'mutation ($input: ConfirmMfaInput!) { confirmMfa(input: $input) { recoveryCodes } }',
    variables: () => ({ input: { code: 'no code' } }),
    ...wrongCode,
  },
  'Mutation.verifyMfa': {
    operation: 'mutation ($input: VerifyMfaInput!) { verifyMfa(input: $input) { freshUntil } }',
    variables: () => ({ input: { code: 'no code' } }),
    ...wrongCode,
  },
  'Mutation.regenerateRecoveryCodes': {
    operation: 'mutation { regenerateRecoveryCodes { recoveryCodes } }',
    ...unproved,
  },
  'Mutation.disableMfa': { operation: 'mutation { disableMfa { isMfaEnabled } }', ...unproved },
};

/** API keys. */
export const apiKeyFields: Readonly<Record<string, RootField>> = {
  'Query.apiKeys': { operation: '{ apiKeys { nodes { id name createdBy { email } } } }', ...own },
  'Mutation.createApiKey': {
    operation: 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } } }',
    variables: () => ({ input: { name: 'Four Callers', scopes: ['crm.view'] } }),
    ...own,
  },
  'Mutation.rotateApiKey': {
    operation: 'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { apiKey { id } } }',
    variables: ({ apiKeyId }) => ({ input: { id: apiKeyId } }),
    ...byId,
  },
  'Mutation.revokeApiKey': {
    operation: 'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { id } } }',
    variables: ({ apiKeyId }) => ({ input: { id: apiKeyId } }),
    ...byId,
  },
};
