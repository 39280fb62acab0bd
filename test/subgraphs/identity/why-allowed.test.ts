import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner, member, platform } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { Client } from '../../kit/client.js';
import { outcomeOf } from '../../kit/outcome.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let owner: Client;
let wanda: Client;
let key: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  await owner.query(
    'mutation { defineRole(input: { name: "clerk", description: "x", permissions: ["crm.*", "users.view"] }) { role { name } } }',
  );
  const rights = {
    grants: ['business.*', 'admin.suspend', 'crm.edit'],
    denials: ['crm.erase', 'business.edit'],
  };
  wanda = await graph.signIn(await addMember(graph, acme, { name: 'Wanda Why', role: 'clerk', ...rights }));
  const { data } = await owner.query(
    'mutation { createApiKey(input: { name: "Why", scopes: ["crm.view"] }) { secret } }',
  );
  key = new Client(graph.url, data.createApiKey.secret);
});
afterAll(() => graph?.stop());

async function why(client: Client, action: string): Promise<[boolean, string, string]> {
  const document = 'query ($action: String!) { whyAllowed(action: $action) { isAllowed rule explanation } }';
  const { data } = await client.query(document, { action });
  const { isAllowed, rule, explanation } = data.whyAllowed;
  return [isAllowed, rule, explanation];
}

test('the rule that decides for a member is named', async () => {
  expect(await why(wanda, 'crm.view')).toEqual([true, 'ROLE', 'Your role clerk holds crm.*.']);
  expect(await why(wanda, 'crm.edit')).toEqual([true, 'GRANT', 'Your account has the grant crm.edit.']);
  expect(await why(wanda, 'crm.erase')).toEqual([false, 'DENIAL', 'Your account has the denial crm.erase.']);
  expect(await why(wanda, 'business.view')).toEqual([
    true,
    'GRANT',
    'Your account has the grant business.*.',
  ]);
  expect(await why(wanda, 'business.edit')).toEqual([
    false,
    'DENIAL',
    'Your account has the denial business.edit.',
  ]);
  expect(await why(wanda, 'users.edit')).toEqual([
    false,
    'NOTHING',
    'Neither your role clerk nor a grant names users.edit.',
  ]);
  expect(await why(wanda, 'admin.suspend')).toEqual([
    false,
    'NOTHING',
    'admin.suspend is for the platform’s staff only.',
  ]);
});

test('the scopes decide for a key, as far as its maker may', async () => {
  expect(await why(key, 'crm.view')).toEqual([true, 'SCOPE', 'The API key has the scope crm.view.']);
  expect(await why(key, 'crm.edit')).toEqual([false, 'SCOPE', 'The API key lacks the scope crm.edit.']);
});

test('for platform staff with a fresh second factor the role decides', async () => {
  const ops = await graph.signInStaff(member(platform, 'admin_ops'));

  expect(await why(ops, 'admin.suspend')).toEqual([true, 'ROLE', 'Your role admin_ops holds admin.suspend.']);
  expect((await why(ops, 'crm.view')).slice(0, 2)).toEqual([false, 'NOTHING']);
});

test('it says the same as the shield, for every permission and caller', async () => {
  const staff = await graph.signIn(acmeStaff);
  for (const client of [owner, staff, wanda, key]) {
    const { data } = await client.query('{ permissions { id isHeld } }');
    for (const { id, isHeld } of data.permissions)
      expect([id, (await why(client, id))[0]]).toEqual([id, isHeld]);
  }
});

test('a record is known where an event of the business is about it, and decides nothing', async () => {
  const made = await owner.query('mutation { createCustomer(input: { name: "Known" }) { customer { id } } }');
  const recordId: string = made.data.createCustomer.customer.id;
  const document =
    'query ($recordId: ID) { whyAllowed(action: "crm.view", recordId: $recordId) { isAllowed recordId record } }';
  const globex = await graph.signIn(globexOwner);

  const [own, foreign, none] = await Promise.all([
    owner.query(document, { recordId }),
    globex.query(document, { recordId }),
    owner.query(document),
  ]);

  expect(own.data.whyAllowed).toEqual({ isAllowed: true, recordId, record: 'KNOWN' });
  expect(foreign.data.whyAllowed).toEqual({ isAllowed: true, recordId, record: 'UNKNOWN' });
  expect(none.data.whyAllowed).toEqual({ isAllowed: true, recordId: null, record: null });
});

test('REST asks by the query string, and refuses what it does not know', async () => {
  const ask = (query: string) => owner.rest('GET', `/v1/auth/why-allowed${query}`);

  const answer = await ask('?action=crm.view');
  const refusals = await Promise.all(
    [
      '',
      '?action=crm.fly',
      '?action=crm.view&action=crm.edit',
      '?acton=crm.view',
      '?action=crm.view&record_id=7',
    ].map(ask),
  );

  expect(answer.body.data).toEqual({
    action: 'crm.view',
    is_allowed: true,
    rule: 'ROLE',
    explanation: 'Your role owner holds crm.*.',
    record_id: null,
    record: null,
  });
  expect(refusals.map(({ status, body }) => [status, body.error?.code])).toEqual(
    Array(5).fill([422, 'VAL-001']),
  );
});

test('nobody is told anything', async () => {
  expect(outcomeOf(await graph.nobody.query('{ whyAllowed(action: "crm.view") { isAllowed } }'))).toBe(
    'AUTH-004 401',
  );
});
