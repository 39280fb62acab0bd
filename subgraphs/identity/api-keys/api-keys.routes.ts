import type { Route } from '../../../shared/records/route.js';

const apiKey = `id name scopes allowedAddresses createdBy { id name } createdAt expiresAt lastUsedAt
  previousSecretUntil revokedAt`;

/** /v1/business/api-keys. */
export const apiKeyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/business/api-keys',
    summary: 'List API keys, newest first',
    list: {},
    document: `query ListApiKeys($first: Int!, $after: String) {
      apiKeys(first: $first, after: $after) { nodes { ${apiKey} } pageInfo { hasNextPage endCursor } }
    }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/business/api-keys',
    summary: 'Make an API key',
    status: 201,
    document: `mutation CreateApiKey($input: CreateApiKeyInput!) {
      createApiKey(input: $input) { apiKey { ${apiKey} } secret }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/business/api-keys/{id}/rotate',
    summary: 'Give an API key a new secret',
    document: `mutation RotateApiKey($input: RotateApiKeyInput!) {
      rotateApiKey(input: $input) { apiKey { ${apiKey} } secret }
    }`,
    variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
  },
  {
    method: 'DELETE',
    path: '/business/api-keys/{id}',
    summary: 'Revoke an API key',
    document: `mutation RevokeApiKey($input: RevokeApiKeyInput!) {
      revokeApiKey(input: $input) { apiKey { ${apiKey} } }
    }`,
    variables: ({ params }) => ({ input: { id: params.id } }),
  },
];
