import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner, member, platform } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { makeKey } from '../../kit/api-keys.js';
import { Client, type GraphqlAnswer } from '../../kit/client.js';
import { tracelessOutcome } from '../../kit/outcome.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let [owner, stranger, staff, compliance]: Client[] = [];
const complianceMember = member(platform, 'admin_compliance');

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  stranger = await graph.signIn(globexOwner);
  staff = await graph.signIn(acmeStaff);
  compliance = await graph.signInStaff(complianceMember);
});
afterAll(() => graph?.stop());

const entry = `id action table recordId before after missingPermission requestId address timestamp userId isByStaff apiKeyId subjectUserId
  seq hash actor { id name } subject { id }`;
const trail = `query ($first: Int! = 25, $after: String, $filter: AuditFilter) {
  auditTrail(first: $first, after: $after, filter: $filter) { nodes { ${entry} } pageInfo { hasNextPage endCursor } }
}`;
const trailOf = `query ($businessId: ID!, $reason: String!, $filter: AuditFilter) {
  auditTrailOfBusiness(businessId: $businessId, reason: $reason, filter: $filter) { nodes { ${entry} } }
}`;

async function addCustomer(by: Client, name: string): Promise<string> {
  const { data, errors } = await by.query(
    'mutation ($name: String!) { createCustomer(input: { name: $name }) { customer { id } } }',
    { name },
  );
  if (errors) throw new Error(errors[0]!.message);
  return data.createCustomer.customer.id;
}

const entriesOf = async (client: Client, filter: object) =>
  (await client.query(trail, { filter })).data.auditTrail.nodes;

describe('the trail of one’s business', () => {
  test('shows who did what to which record, in GraphQL and REST', async () => {
    const recordId = await addCustomer(staff!, 'Nora Noted');

    const [found, ...others] = await entriesOf(owner!, { recordId: { eq: recordId } });
    const { body } = await owner!.rest('GET', `/v1/business/audit-trail?filter[record_id]=${recordId}`);

    const after = { customer_id: recordId, name: 'Nora Noted', email: null, phone: null, tags: [] };
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: expect.any(String),
      action: 'customer.created',
      table: 'crm.customers',
      recordId,
      before: null,
      after,
      requestId: expect.stringMatching(/^req_/),
      address: expect.any(String),
      timestamp: expect.stringMatching(/Z$/),
      userId: acmeStaff.id,
      isByStaff: false,
      apiKeyId: null,
      subjectUserId: null,
      actor: { id: acmeStaff.id, name: acmeStaff.name },
      subject: null,
    });
    expect((body.data as any).items).toEqual([
      expect.objectContaining({
        audit_entry_id: found.id,
        record_id: recordId,
        after: { ...after, external_reference: null, company_id: null, custom: {} },
        user_id: acmeStaff.id,
        actor: { user_id: acmeStaff.id, name: acmeStaff.name },
      }),
    ]);
  });

  test('names the API key that acted in the user’s name', async () => {
    const { id, secret } = await makeKey(owner!, { scopes: ['crm.view', 'crm.edit'] });

    const recordId = await addCustomer(new Client(graph.url, secret), 'Kay Keyed');

    expect(await entriesOf(owner!, { recordId: { eq: recordId } })).toEqual([
      expect.objectContaining({
        userId: acmeOwner.id,
        apiKeyId: id,
        actor: { id: acmeOwner.id, name: acmeOwner.name },
      }),
    ]);
  });

  test('is read by action, user, request and time, all of which must hold', async () => {
    const recordId = await addCustomer(owner!, 'Fay Filtered');
    const [{ requestId, timestamp, id }] = await entriesOf(owner!, { recordId: { eq: recordId } });
    const all = {
      action: { eq: 'customer.created' },
      userId: { eq: acmeOwner.id },
      requestId: { eq: requestId },
      timestamp: { gte: timestamp, lte: timestamp },
    };

    const ids = async (filter: object) =>
      (await entriesOf(owner!, filter)).map((found: { id: string }) => found.id);

    expect(await ids(all)).toEqual([id]);
    for (const other of [
      { action: { eq: 'customer.updated' } },
      { userId: { in: [acmeStaff.id] } },
      { userId: { exists: false } },
      { requestId: { eq: 'req_x' } },
      { timestamp: { lt: timestamp } },
      { timestamp: { gt: timestamp } },
    ])
      expect(await ids({ ...all, ...other })).toEqual([]);
  });

  test('comes in pages, newest first, each entry once', async () => {
    const rows = await graph.sql<{ id: string }>(
      'select audit_id as id from kernel.audit_log where business_id = $1 order by "timestamp" desc, audit_id desc',
      [acme.id],
    );

    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: GraphqlAnswer<any> = await owner!.query(trail, { first: 100, after });
      seen.push(...data.auditTrail.nodes.map((node: { id: string }) => node.id));
      after = data.auditTrail.pageInfo.hasNextPage ? data.auditTrail.pageInfo.endCursor : null;
    } while (after);

    expect(seen).toEqual(rows.map(({ id }) => id));
  });

  test('is closed to nobody, to members and keys without the permission, and holds nothing of others', async () => {
    const { secret } = await makeKey(owner!, { scopes: ['crm.view'] });
    const auditor = await addMember(graph, acme, { name: 'Aud Itor', role: 'staff', grants: ['audit.view'] });
    const key = new Client(graph.url, secret);
    // Its first use is noted.
    await key.query('{ customers(first: 1) { nodes { id } } }');
    const ask = (client: Client) => tracelessOutcome(graph, () => client.query(trail));

    expect(await ask(graph.nobody)).toBe('AUTH-004 401');
    expect(await ask(staff!)).toBe('AUTH-004 403');
    expect(await ask(key)).toBe('AUTH-009 403');
    expect(await ask(await graph.signIn(auditor))).toBe('answered');
    expect(JSON.stringify(await stranger!.query(trail, { first: 100 }))).not.toContain('acme.example');
  });
});

describe('the trail of another business', () => {
  const reason = 'Ticket 4711: who deleted the customer?';

  test('is open to compliance and super administrators, who leave their name and reason in it', async () => {
    const recordId = await addCustomer(owner!, 'Vera Viewed');

    const { data, errors } = await compliance!.query(trailOf, {
      businessId: acme.id,
      reason,
      filter: { recordId: { eq: recordId } },
    });

    expect(errors).toBeUndefined();
    expect(data.auditTrailOfBusiness.nodes).toEqual([
      expect.objectContaining({ recordId, userId: acmeOwner.id, actor: null }),
    ]);
    const viewed = await owner!.query(trail, { filter: { action: { eq: 'audit_trail.viewed' } } });
    expect(viewed.errors).toBeUndefined();
    expect(viewed.data.auditTrail.nodes).toEqual([
      expect.objectContaining({
        userId: complianceMember.id,
        isByStaff: true,
        recordId: acme.id,
        after: { reason },
        actor: null,
      }),
    ]);
  });

  test('is the same in REST, with pages and filters', async () => {
    const query = `reason=${encodeURIComponent(reason)}`;
    const path = `/v1/admin/businesses/${acme.id}/audit-trail`;

    const { body } = await compliance!.rest(
      'GET',
      `${path}?${query}&limit=1&filter[action]=audit_trail.viewed`,
    );
    const integrity = await compliance!.rest('GET', `${path}/integrity?${query}`);
    const unexplained = await compliance!.rest('GET', path);

    expect(body.data).toMatchObject({
      items: [{ action: 'audit_trail.viewed', user_id: complianceMember.id, after: { reason } }],
      page_info: { has_more: true },
    });
    expect(integrity.body.data).toMatchObject({ is_intact: true, first_fault: null });
    expect(unexplained.status).toBe(422);
  });

  test.each(['x'.repeat(9), 'x'.repeat(501), 'a nul \0 in it'])(
    'the reason %j is refused',
    async (refused) => {
      const ask = () => compliance!.query(trailOf, { businessId: acme.id, reason: refused });

      expect(await tracelessOutcome(graph, ask)).toBe('VAL-001 422');
    },
  );

  test('is closed to tenants and to other staff, and an unknown business is not found', async () => {
    const ask = (client: Client, businessId = acme.id) =>
      tracelessOutcome(graph, () => client.query(trailOf, { businessId, reason }));
    const grasping = await addMember(graph, acme, {
      name: 'Gus Grasp',
      role: 'owner',
      grants: ['admin.audit'],
    });
    const support = await graph.signInStaff(member(platform, 'admin_support'));
    const root = await graph.signInStaff(member(platform, 'super_admin'));

    expect(await ask(graph.nobody)).toBe('AUTH-004 401');
    expect(await ask(stranger!)).toBe('AUTH-004 403');
    expect(await ask(owner!)).toBe('AUTH-004 403');
    expect(await ask(await graph.signIn(grasping))).toBe('AUTH-004 403');
    expect(await ask(support)).toBe('AUTH-004 403');
    expect(await ask(compliance!, crypto.randomUUID())).toBe('NOT-FOUND-001 404');
    expect(await ask(root)).toBe('answered, but kernel.audit_chain, kernel.audit_log changed');
  });
});
