import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isObjectType, type GraphQLField } from 'graphql';
import { createHash } from 'node:crypto';
import { subgraphs } from '../../main.js';
import { PermissionSet } from '../../shared/access/permission-set.js';
import { allow } from '../../shared/access/graphql-shield.js';
import type { Principal } from '../../shared/access/principal.js';
import { scopeHeader, signScope } from '../../shared/requests/scope-token.js';
import { SecretBox } from '../../shared/values/secret-box.js';
import { declaredSchema } from '../../shared/subgraph/build-schema.js';
import { ruleOf } from '../../shared/subgraph/shield-rules.js';
import { acme, acmeOwner, acmeStaff } from '../cast/cast.js';
import { makeKey } from '../kit/api-keys.js';
import { Client } from '../kit/client.js';
import { startHosted, type HostedPlatform } from '../kit/hosted-platform.js';
import { permit } from '../kit/permit.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { eventually, forgottenMs } from '../kit/eventually.js';
import { footprint } from '../kit/tenant-tables.js';
import { withoutModule } from '../kit/without-module.js';

const customers = '/v1/crm/customers';

let graph: Graph;
let served: HostedPlatform;
let owner: Client;
beforeAll(async () => {
  graph = await leaseGraph();
  served = await startHosted(
    graph.environment,
    subgraphs.map(({ name }) => name),
  );
  owner = await graph.signIn(acmeOwner);
});
afterAll(async () => {
  await served?.close();
  await graph?.stop();
});

/** Every mutation that somebody must be signed in for, as its subgraph has it. */
const mutations = subgraphs.flatMap((subgraph) => {
  const root = declaredSchema(subgraph).getMutationType();
  return Object.values(root?.getFields() ?? {})
    .filter(({ name }) => ruleOf(subgraph.shield, 'Mutation', name) !== allow)
    .map((field) => ({ subgraph: subgraph.name, field, document: documentOf(field) }));
});

function documentOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const declared = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const named = 'ofType' in type ? type.ofType : type;
  return `mutation ${declared && `(${declared})`} { ${name}${given && `(${given})`}${isObjectType(named) ? ' { __typename }' : ''} }`;
}

const everybody: Principal = {
  kind: 'user',
  businessId: acme.id,
  userId: acmeOwner.id,
  sessionId: null,
  apiKeyId: null,
  role: 'owner',
  permissions: new PermissionSet(['*']),
  modules: new Set(subgraphs.flatMap(({ permissions }) => permissions.flatMap(({ module }) => module ?? []))),
  mfaAtMs: Date.now(),
  mustEnrollMfa: false,
};
const nothing = new PermissionSet([]);
const callers = {
  permitted: everybody,
  unpermitted: { ...everybody, permissions: nothing },
  key: { ...everybody, kind: 'api_key', apiKeyId: acmeOwner.id, permissions: nothing },
  unproved: { ...everybody, mustEnrollMfa: true },
} as const satisfies Record<string, Principal>;

/** What each mutation answers the caller who used a key for it before, and got `answer`. */
async function repeatAll(principal: Principal): Promise<Record<string, string>> {
  const credential = principal.apiKeyId ? `key ${principal.apiKeyId}` : `user ${principal.userId}`;
  const box = new SecretBox(graph.environment.ENCRYPTION_KEY!);
  const answers: Record<string, string> = {};
  for (const { subgraph, field, document } of mutations) {
    const idempotency = { operation: field.name, key: crypto.randomUUID(), digest: 'the same' };
    const answer = box.seal(JSON.stringify({ data: { [field.name]: {} } }), 'kernel.idempotency_keys');
    const digest = createHash('sha256').update(document).digest('base64url');
    await graph.sql(
      `insert into kernel.idempotency_keys (business_id, credential, operation, key, claim_id, digest, document, answer, created_at)
       values ($1, $2, $3, $4, gen_random_uuid(), $5, $6, $7, now())`,
      [acme.id, credential, field.name, idempotency.key, idempotency.digest, digest, answer],
    );
    const scope = { requestId: 'req_again', address: null, userAgent: null, principal, idempotency };
    const response = await fetch(`${served.url}/${subgraph}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [scopeHeader]: signScope(scope, graph.environment.INTERNAL_SECRET!, Date.now()),
      },
      body: JSON.stringify({ query: document, variables: {} }),
    });
    const { extensions, errors } = (await response.json()) as any;
    answers[field.name] = errors?.[0].extensions.code ?? (extensions?.isReplay ? 'repeated' : 'made');
  }
  return answers;
}

const withAnswer = (answers: Record<string, string>, answer: string) =>
  Object.keys(answers)
    .filter((name) => answers[name] === answer)
    .toSorted();

describe('every mutation, repeated with its idempotency key,', () => {
  test('answers as before to a caller who may still do it', async () => {
    const answers = await repeatAll(callers.permitted);

    expect(mutations.length).toBeGreaterThan(60);
    expect(withAnswer(answers, 'repeated')).toEqual(mutations.map(({ field }) => field.name).toSorted());
  });

  test('is refused once the permission is lost; what is a person’s own needs none', async () => {
    const answers = await repeatAll(callers.unpermitted);

    const own = withAnswer(answers, 'repeated');
    expect(own).toEqual([
      ...['changePassword', 'confirmMfa', 'disableMfa', 'endSession', 'enrollMfa', 'logout'],
      ...['logoutEverywhere', 'regenerateRecoveryCodes', 'updateMe', 'verifyMfa'],
    ]);
    expect(withAnswer(answers, 'AUTH-004')).toHaveLength(mutations.length - own.length);
  });

  test('is refused to an API key whose scopes shrank, and to no key tells what is a person’s own', async () => {
    const answers = await repeatAll(callers.key);

    expect(new Set(Object.values(answers))).toEqual(new Set(['AUTH-004', 'AUTH-009']));
  });

  test('is refused while a second factor is due, but for what proves it', async () => {
    const answers = await repeatAll(callers.unproved);

    expect(withAnswer(answers, 'repeated')).toEqual(['confirmMfa', 'enrollMfa', 'logout', 'verifyMfa']);
    expect(withAnswer(answers, 'AUTH-003')).toHaveLength(mutations.length - 4);
  });

  test('is refused while its module is not active', async () => {
    const answers = await repeatAll({ ...everybody, modules: new Set() });

    const ofModules = mutations.filter(
      ({ subgraph, field }) =>
        !withoutModule.has(field.name) &&
        subgraphs.find(({ name }) => name === subgraph)?.permissions.some(({ module }) => module),
    );
    expect(withAnswer(answers, 'MODULE-001')).toEqual(ofModules.map(({ field }) => field.name).toSorted());
  });
});

describe('a repeated POST of a customer', () => {
  const soon = (assertion: () => Promise<void>) => eventually(assertion, forgottenMs);

  async function post(client: Client, body: object, key: string) {
    const response = await fetch(graph.url + customers, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${client.token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });
    const { data, error } = (await response.json()) as any;
    const isReplayed = response.headers.has('idempotent-replayed');
    return { status: response.status, code: error?.code, name: data?.name, isReplayed };
  }
  const repeated = { status: 201, code: undefined, name: 'Ida Again', isReplayed: true };

  test('is refused after the member lost crm.*, also with another body, and told again when they have it back', async () => {
    const staff = await graph.signIn(acmeStaff);
    const key = crypto.randomUUID();
    await post(staff, { name: 'Ida Again' }, key);
    await permit(graph, acmeStaff, [], ['crm.*']);
    const refused = { status: 403, code: 'AUTH-004', name: undefined, isReplayed: false };

    await soon(async () => expect((await staff.rest('GET', customers)).status).toBe(403));
    const before = await footprint(graph);
    const answers = [await post(staff, { name: 'Ida Again' }, key), await post(staff, { name: 'Ida' }, key)];
    const after = await footprint(graph);
    await permit(graph, acmeStaff, []);

    expect(answers).toEqual([refused, refused]);
    expect(after).toEqual(before);
    await soon(async () => expect(await post(staff, { name: 'Ida Again' }, key)).toEqual(repeated));
  });

  test('is refused when the member may write it still, but no longer see what it answers', async () => {
    const staff = await graph.signIn(acmeStaff);
    const key = crypto.randomUUID();
    await post(staff, { name: 'Ida Again' }, key);
    await permit(graph, acmeStaff, [], ['crm.view']);

    await soon(async () => expect((await staff.rest('GET', customers)).status).toBe(403));
    const answer = await post(staff, { name: 'Ida Again' }, key);
    await permit(graph, acmeStaff, []);

    expect(answer).toEqual({ status: 403, code: 'AUTH-004', name: undefined, isReplayed: false });
  });

  test('is refused to an API key when its maker lost the scope, and while the module is inactive', async () => {
    const { secret } = await makeKey(owner, { scopes: ['crm.view', 'crm.edit'] });
    const program = new Client(graph.url, secret);
    const key = crypto.randomUUID();
    await post(program, { name: 'Ida Again' }, key);

    await permit(graph, acmeOwner, [], ['crm.edit']);
    await soon(async () =>
      expect(await post(program, { name: 'Ida Again' }, key)).toMatchObject({
        status: 403,
        code: 'AUTH-009',
      }),
    );
    await permit(graph, acmeOwner, []);
    await owner.query('mutation { deactivateModule(input: { moduleId: "crm" }) { module { id } } }');
    await soon(async () =>
      expect(await post(program, { name: 'Ida Again' }, key)).toMatchObject({
        status: 403,
        code: 'MODULE-001',
      }),
    );
    await owner.query('mutation { activateModule(input: { moduleId: "crm" }) { module { id } } }');

    await soon(async () => expect(await post(program, { name: 'Ida Again' }, key)).toEqual(repeated));
  });
});
