import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, member, platform } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { makeKey } from '../../kit/api-keys.js';
import { Client } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { tracelessOutcome } from '../../kit/outcome.js';
import { permit } from '../../kit/permit.js';
import { newPipeline } from '../../kit/pipelines.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { makeCustomer } from '../../kit/webhooks.js';

let graph: Graph;
let [owner, staff, compliance]: Client[] = [];
const complianceMember = member(platform, 'admin_compliance');

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)];
  compliance = await graph.signInStaff(complianceMember);
});
afterAll(() => graph?.stop());

const entry = 'table recordId before after missingPermission';
const trail = `query ($first: Int! = 25, $filter: AuditFilter) {
  auditTrail(first: $first, filter: $filter) { nodes { ${entry} } } }`;
const trailOf = `query ($businessId: ID!, $reason: String!, $filter: AuditFilter) {
  auditTrailOfBusiness(businessId: $businessId, reason: $reason, filter: $filter) { nodes { ${entry} } } }`;

describe('what an entry keeps of its record', () => {
  /** Of each table whether its states are shown, or the permission that is missing. */
  async function shownTo(client: Client): Promise<Record<string, string>> {
    const { data, errors } = await client.query(trail, { first: 100 });
    expect(errors).toBeUndefined();
    const nodes = data.auditTrail.nodes as Record<string, any>[];
    const told = nodes.filter(({ before, after, missingPermission }) => before ?? after ?? missingPermission);
    return Object.fromEntries(
      told.map(({ table, before, after, missingPermission }) => {
        if (missingPermission !== null) expect([table, before, after]).toEqual([table, null, null]);
        return [table, missingPermission ?? 'shown'];
      }),
    );
  }

  test('is shown to whoever may see the record, on every surface', async () => {
    const recordId = await makeCustomer(staff!, 'Nora Hidden');
    await newPipeline(owner!);
    await makeKey(owner!, {});
    const auditor = await addMember(graph, acme, {
      name: 'Audrey Alone',
      role: 'staff',
      grants: ['audit.view'],
      denials: ['crm.*', 'users.*', 'business.*'],
    });
    const alone = await graph.signIn(auditor);

    const [ofOwner, ofAuditor] = [await shownTo(owner!), await shownTo(alone)];
    const { body } = await alone.rest('GET', `/v1/business/audit-trail?filter[record_id]=${recordId}`);
    const key = new Client(graph.url, (await makeKey(owner!, { scopes: ['audit.view'] })).secret);
    const program = await key.query(trail, { filter: { recordId: { eq: recordId } } });

    expect(new Set(Object.values(ofOwner))).toEqual(new Set(['shown']));
    expect(ofAuditor).toEqual({
      'crm.customers': 'crm.view',
      'crm.pipelines': 'crm.view',
      'identity.sessions': 'users.view',
      'identity.api_keys': 'api_keys.edit',
    });
    expect((body.data as any).items).toEqual([
      expect.objectContaining({ record_id: recordId, after: null, missing_permission: 'crm.view' }),
    ]);
    expect(program.data.auditTrail.nodes).toEqual([
      expect.objectContaining({ recordId, after: null, missingPermission: 'crm.view' }),
    ]);
  });

  test('is shown to nobody while its module is not active', async () => {
    const change = (verb: string) =>
      owner!.query(`mutation { ${verb}Module(input: { moduleId: "crm" }) { module { id } } }`);
    await change('deactivate');
    await eventually(
      async () => expect((await shownTo(owner!))['crm.customers']).toBe('crm.view'),
      forgottenMs,
    );
    await change('activate');
    await eventually(async () => expect((await shownTo(owner!))['crm.customers']).toBe('shown'), forgottenMs);
  });
});

describe('the trail of another business', () => {
  const reason = 'Ticket 4711: who deleted the customer?';

  test('hides what it keeps of customers also from staff who hold the permission in their own', async () => {
    const recordId = await makeCustomer(owner!, 'Vera Hidden');
    await permit(graph, complianceMember, ['crm.view']);
    const asked = {
      businessId: acme.id,
      reason: 'Ticket 4712: what is there?',
      filter: { recordId: { eq: recordId } },
    };

    await eventually(async () => {
      const { data } = await compliance!.query('{ me { permissions } }');
      expect(data.me.permissions).toContain('crm.view');
    }, forgottenMs);
    const { data } = await compliance!.query(trailOf, asked);
    await permit(graph, complianceMember, []);

    expect(data.auditTrailOfBusiness.nodes).toEqual([
      expect.objectContaining({ recordId, before: null, after: null, missingPermission: 'crm.view' }),
    ]);
  });

  test('needs a second factor that was proved just now, and leaves no trace without', async () => {
    await graph.sql(
      "update identity.sessions set mfa_at = mfa_at - interval '6 minutes' where user_id = $1",
      [complianceMember.id],
    );
    const integrity = `query ($businessId: ID!, $reason: String!) {
      auditIntegrityOfBusiness(businessId: $businessId, reason: $reason) { isIntact } }`;

    await eventually(async () => {
      for (const operation of [trailOf, integrity])
        expect(
          await tracelessOutcome(graph, () => compliance!.query(operation, { businessId: acme.id, reason })),
        ).toBe('AUTH-003 401');
    }, forgottenMs);
    compliance = await graph.signInStaff(complianceMember);
  });
});
