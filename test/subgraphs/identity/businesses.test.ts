import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globex, globexOwner, member, platform } from '../../cast/cast.js';
import { Client, type GraphqlAnswer } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { outcomeOf, tracelessOutcome } from '../../kit/outcome.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let [owner, staff, ops]: Client[] = [];
const opsMember = member(platform, 'admin_ops');

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)];
  ops = await graph.signInStaff(opsMember);
});
afterAll(() => graph?.stop());

const profile = 'id name category industry status currency timezone locale activeModules';
const update = (client: Client, input: object) =>
  client.query(
    `mutation ($input: UpdateBusinessInput!) { updateBusiness(input: $input) { business { ${profile} } } }`,
    { input },
  );
const setStatus = (
  client: Client,
  verb: 'suspend' | 'restore',
  businessId: string,
  reason = 'Unpaid for months.',
) =>
  client.query(
    `mutation ($input: ${verb === 'suspend' ? 'Suspend' : 'Restore'}BusinessInput!) { ${verb}Business(input: $input) { business { id name status } } }`,
    {
      input: { id: businessId, reason },
    },
  );

const refused = (ask: () => Promise<GraphqlAnswer<unknown>>) => tracelessOutcome(graph, ask);

describe('the profile', () => {
  test('is read and changed by GraphQL and REST alike, with event and audit row', async () => {
    const { data } = await update(owner!, {
      name: 'Acme & Töchter',
      category: 'retail',
      currency: 'chf',
      timezone: 'Asia/Kolkata',
      locale: 'de-ch',
    });
    const read = await staff!.rest('GET', '/v1/business');
    const patched = await owner!.rest('PATCH', '/v1/business', { category: null, name: 'Acme Bakery' });

    const changed = {
      name: 'Acme & Töchter',
      category: 'retail',
      currency: 'CHF',
      timezone: 'Asia/Kolkata',
      locale: 'de-CH',
    };
    expect(data.updateBusiness.business).toEqual({
      id: acme.id,
      industry: 'bakery',
      status: 'ACTIVE',
      activeModules: ['accounting', 'crm', 'invoices', 'payments'],
      ...changed,
    });
    expect(read.body.data).toMatchObject({ business_id: acme.id, ...changed });
    expect(patched.body.data).toMatchObject({ name: 'Acme Bakery', category: null, currency: 'CHF' });
    const log = await graph.sql<{ before_state: any; after_state: any }>(
      "select before_state, after_state from kernel.audit_log where action = 'business.updated' and user_id = $1 order by audit_id",
      [acmeOwner.id],
    );
    expect(
      log.map(({ before_state, after_state }) => [before_state.name, after_state.name, after_state.timezone]),
    ).toEqual([
      ['Acme Bakery', 'Acme & Töchter', 'Asia/Kolkata'],
      ['Acme & Töchter', 'Acme Bakery', 'Asia/Kolkata'],
    ]);
  });

  test.each([
    ...['', null, 'x'.repeat(201), 'a\0'].map((name) => ({ name })),
    ...['EURO', 'XYZ', 'DEM', '€', '', null].map((currency) => ({ currency })),
    ...['Mars/Olympus', 'europe/berlin', '+01:00', 'UTC+1', '', null].map((timezone) => ({ timezone })),
    ...['de_DE', 'intruder', 'x', '', null].map((locale) => ({ locale })),
  ])('%j is refused', async (input) => {
    expect(await refused(() => update(owner!, input))).toBe('VAL-001 422');
  });
});

describe('suspension', () => {
  /** What every surface answers somebody of Acme. */
  async function answers(client: Client, apiKey: string): Promise<(string | undefined)[]> {
    const key = new Client(graph.url, apiKey);
    return [
      (await client.query('{ me { id } }')).errors?.[0]?.extensions.code,
      (await client.query('{ customers { nodes { id } } }')).errors?.[0]?.extensions.code,
      (await client.rest('GET', '/v1/crm/customers')).body.error?.code,
      (await client.rest('GET', '/api/v1/me')).body.error?.code,
      (await key.query('{ customers { nodes { id } } }')).errors?.[0]?.extensions.code,
      (await key.rest('GET', '/v1/crm/customers')).body.error?.code,
    ];
  }

  test('holds within a second on every surface and for keys; restored, the same sessions go on', async () => {
    const made = await owner!.query(
      'mutation { createApiKey(input: { name: "Till", scopes: ["crm.view"] }) { secret } }',
    );
    const key: string = made.data.createApiKey.secret;
    expect(await answers(staff!, key)).toEqual(Array(6).fill(undefined));

    const suspended = await setStatus(ops!, 'suspend', acme.id);
    await eventually(
      async () => expect(await answers(staff!, key)).toEqual(Array(6).fill('AUTH-008')),
      forgottenMs,
    );
    const [profileOfAcme] = await graph.sql(
      'select status from kernel.business_profiles where business_id = $1',
      [acme.id],
    );
    const globexGoesOn = outcomeOf(await (await graph.signIn(globexOwner)).query('{ me { id } }'));
    const restored = await setStatus(ops!, 'restore', acme.id, 'Paid.');
    await eventually(
      async () => expect(await answers(staff!, key)).toEqual(Array(6).fill(undefined)),
      forgottenMs,
    );

    expect(profileOfAcme).toEqual({ status: 'suspended' });
    expect(suspended.data.suspendBusiness.business).toEqual({
      id: acme.id,
      name: 'Acme Bakery',
      status: 'SUSPENDED',
    });
    expect(restored.data.restoreBusiness.business.status).toBe('ACTIVE');
    expect(globexGoesOn).toBe('answered');
  });

  test('is written in the tenant, in the name of the staff who did it', async () => {
    const rows = await graph.sql(
      `select e.business_id, e.user_id, e.payload, a.before_state ->> 'status' as before, a.after_state ->> 'reason' as reason
       from kernel.event_log e join kernel.audit_log a on a.request_id = e.request_id and a.action = e.event_type
       where e.event_type = 'business.status_changed' order by e.event_id`,
    );

    const by = { business_id: acme.id, user_id: opsMember.id };
    expect(rows).toEqual([
      {
        ...by,
        payload: { business_id: acme.id, status: 'suspended', reason: 'Unpaid for months.' },
        before: 'active',
        reason: 'Unpaid for months.',
      },
      {
        ...by,
        payload: { business_id: acme.id, status: 'active', reason: 'Paid.' },
        before: 'suspended',
        reason: 'Paid.',
      },
    ]);
  });

  test('works by REST as well', async () => {
    const path = `/v1/admin/businesses/${globex.id}`;

    const suspended = await ops!.rest('POST', `${path}/suspend`, { reason: 'Unpaid.' });
    const restored = await ops!.rest('POST', `${path}/restore`, { reason: 'Paid.' });
    const refusedToOwner = await owner!.rest('POST', `${path}/suspend`, { reason: 'Competitor.' });

    expect(suspended.body.data).toEqual({ business_id: globex.id, name: globex.name, status: 'SUSPENDED' });
    expect(restored.body.data).toMatchObject({ status: 'ACTIVE' });
    expect([refusedToOwner.status, refusedToOwner.body.error?.code]).toEqual([403, 'AUTH-004']);
  });

  test('is refused to tenants, to staff without the permission, and without a fresh second factor', async () => {
    const support = await graph.signInStaff(member(platform, 'admin_support'));
    expect(await refused(() => setStatus(graph.nobody, 'suspend', globex.id))).toBe('AUTH-004 401');
    expect(await refused(() => setStatus(owner!, 'suspend', globex.id))).toBe('AUTH-004 403');
    expect(await refused(() => setStatus(owner!, 'restore', acme.id))).toBe('AUTH-004 403');
    expect(await refused(() => setStatus(support, 'suspend', globex.id))).toBe('AUTH-004 403');

    const stale = await graph.signInStaff(opsMember);
    await graph.sql(
      "update identity.sessions set mfa_at = mfa_at - interval '6 minutes' where user_id = $1",
      [opsMember.id],
    );
    expect(await refused(() => setStatus(stale, 'suspend', globex.id))).toBe('AUTH-003 401');
    const why = await stale.query('{ whyAllowed(action: "admin.suspend") { isAllowed rule } }');
    expect(why.data.whyAllowed).toEqual({ isAllowed: false, rule: 'STEP_UP' });
    ops = await graph.signInStaff(opsMember);
  });

  test('does not reach the platform itself, nor what does not exist, nor what is closed', async () => {
    expect(await refused(() => setStatus(ops!, 'suspend', platform.id))).toBe('AUTH-004 403');
    expect(await refused(() => setStatus(ops!, 'suspend', crypto.randomUUID()))).toBe('NOT-FOUND-001 404');
    expect(await refused(() => setStatus(ops!, 'suspend', globex.id, 'x'))).toBe('VAL-001 422');
    expect(await refused(() => setStatus(ops!, 'restore', globex.id))).toBe('answered');
    await graph.sql("update identity.businesses set status = 'closed' where business_id = $1", [globex.id]);
    expect(await refused(() => setStatus(ops!, 'restore', globex.id))).toBe('CONFLICT-001 409');
  });
});
