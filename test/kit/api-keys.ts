import { setTimeout as delay } from 'node:timers/promises';
import { readApiKey, type ApiKeyParts } from '../../shared/access/api-key.js';
import { Client } from './client.js';

export const createApiKey = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  secret apiKey { id name scopes allowedAddresses createdBy { id } expiresAt lastUsedAt revokedAt } } }`;
export const rotateApiKey = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) {
  secret apiKey { id expiresAt previousSecretUntil } } }`;
export const revokeApiKey =
  'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { revokedAt } } }';

/** What `tryKey` answers for a key of which nobody learns what is wrong with it. */
export const notValid = '401 AUTH-004 The API key is not valid.';

/** A key that may see customers, unless the input says otherwise. Throws when it is refused. */
export async function makeKey(by: Client, input: object = {}): Promise<{ id: string; secret: string }> {
  const { data, errors } = await by.query(createApiKey, {
    input: { name: 'Cash register', scopes: ['crm.view'], ...input },
  });
  if (errors) throw new Error(errors[0]!.message);
  return { id: data.createApiKey.apiKey.id, secret: data.createApiKey.secret };
}

/** The parts of a well-formed key. */
export function partsOf(secret: string): ApiKeyParts {
  return readApiKey(secret)!;
}

/**
 * Reads a customer with the key over GraphQL and REST: the status of HTTP, and code and message of the
 * refusal. Throws when the two surfaces do not say the same.
 */
export async function tryKey(url: string, secret: string): Promise<string> {
  const client = new Client(url, secret);
  const { status, errors } = await client.query('{ customers(first: 1) { nodes { id } } }');
  const { extensions, message } = errors?.[0] ?? {};
  const rest = await client.rest('GET', '/v1/crm/customers?limit=1');
  if (rest.status !== (extensions?.httpStatus ?? 200) || rest.body.error?.code !== extensions?.code)
    throw new Error(`REST answered ${rest.status} ${rest.body.error?.code}, GraphQL ${extensions?.code}.`);
  return extensions ? `${status} ${extensions.code} ${message}` : `${status}`;
}

/** The same, once what is remembered of a key for a second is forgotten. */
export async function tryKeyAfresh(url: string, secret: string): Promise<string> {
  await delay(1_050);
  return tryKey(url, secret);
}
