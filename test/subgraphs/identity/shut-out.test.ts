import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastMember } from '../../../shared/config/cast.js';
import { acme, acmeOwner, demoPassword } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import type { Client } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { outcomeOf } from '../../kit/outcome.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

const fields = 'id name email role status grants denials permissions';
const update = (client: Client, input: object) =>
  client.query(`mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { ${fields} } } }`, {
    input,
  });
const change = (client: Client, verb: 'deactivate' | 'reactivate', { id }: { id: string }) =>
  client.query(`mutation ($id: ID!) { ${verb}User(input: { id: $id }) { user { ${fields} } } }`, { id });
const leads = ({ id }: { id: string }) =>
  graph.sql('select role, status from identity.users where id = $1', [id]);

describe('a member who is deactivated', () => {
  let member: CastMember;
  let tokens: { accessToken: string; refreshToken: string };

  beforeAll(async () => {
    member = await addMember(graph, acme, {
      name: 'Dora Deactivated',
      role: 'staff',
      grants: ['users.invite'],
    });
    const { data } = await graph.nobody.query(
      'mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }',
      { input: { email: member.email, password: demoPassword } },
    );
    tokens = data.login;
  });

  test('is refused at the next request, the next refresh and the next sign-in, and their invitations end', async () => {
    const dora = await graph.signIn(member);
    const sent = await dora.query(
      'mutation { inviteUser(input: { email: "friend@dora.example", role: "staff" }) { invitation { id } } }',
    );

    const { data } = await change(owner, 'deactivate', member);

    expect(data.deactivateUser.user.status).toBe('DEACTIVATED');
    await eventually(
      async () => expect(outcomeOf(await dora.query('{ me { id } }'))).toBe('AUTH-006 401'),
      forgottenMs,
    );
    const refresh = await graph.nobody.query(
      'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken } }',
      { input: { refreshToken: tokens.refreshToken } },
    );
    expect(outcomeOf(refresh)).toBe('AUTH-006 401');
    const login = { email: member.email, password: demoPassword };
    expect((await graph.nobody.rest('POST', '/v1/auth/login', login)).body.error?.code).toBe('AUTH-001');
    expect(
      await graph.sql('select revoked_at is null as "isOpen" from identity.invitations where id = $1', [
        sent.data.inviteUser.invitation.id,
      ]),
    ).toEqual([{ isOpen: false }]);
    expect(
      await graph.sql(
        'select count(*)::int as open from identity.sessions where user_id = $1 and revoked_at is null',
        [member.id],
      ),
    ).toEqual([{ open: 0 }]);
  });

  test('can sign in again when reactivated, but old sessions stay ended', async () => {
    await change(owner, 'reactivate', member);

    const dora = await graph.signIn(member);
    expect(outcomeOf(await dora.query('{ me { id } }'))).toBe('answered');
    const refresh = await graph.nobody.query(
      'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken } }',
      { input: { refreshToken: tokens.refreshToken } },
    );
    expect(outcomeOf(refresh)).toBe('AUTH-006 401');
  });
});

describe('the last active owner', () => {
  test('can be neither demoted nor deactivated, by themselves either', async () => {
    const gone = await addMember(graph, acme, { name: 'Gone Owner', role: 'owner' });
    await change(owner, 'deactivate', gone);
    const before = await footprint(graph);

    expect(outcomeOf(await update(owner, { id: acmeOwner.id, role: 'staff' }))).toBe('CONFLICT-001 409');
    expect(outcomeOf(await change(owner, 'deactivate', acmeOwner))).toBe('CONFLICT-001 409');
    expect(await footprint(graph)).toEqual(before);
  });

  test.each([1, 2, 3])(
    'remains when two owners shut each other out at the same moment (%i)',
    async (round) => {
      const rival = await addMember(graph, acme, { name: `Rival ${round}`, role: 'owner' });
      const client = await graph.signIn(rival);
      await Promise.all([owner.query('{ me { id } }'), client.query('{ me { id } }')]);

      const outcomes = await Promise.all(
        round === 2
          ? [
              update(owner, { id: rival.id, role: 'staff' }),
              update(client, { id: acmeOwner.id, role: 'staff' }),
            ]
          : [change(owner, 'deactivate', rival), change(client, 'deactivate', acmeOwner)],
      );

      expect(outcomes.map(outcomeOf).filter((outcome) => outcome === 'answered')).toHaveLength(1);
      const active = await graph.sql(
        "select id from identity.users where business_id = $1 and role = 'owner' and status = 'active'",
        [acme.id],
      );
      expect(active).toHaveLength(1);
      expect(
        await graph.sql('select owner_id as id from identity.businesses where business_id = $1', [acme.id]),
      ).toEqual(active);
      await graph.sql('update identity.businesses set owner_id = $2 where business_id = $1', [
        acme.id,
        acmeOwner.id,
      ]);
      await graph.sql("update identity.users set role = 'owner', status = 'active' where id = $1", [
        acmeOwner.id,
      ]);
      await graph.sql("update identity.users set role = 'staff' where id = $1", [rival.id]);
      owner = await graph.signIn(acmeOwner);
    },
  );

  test('hands the business over when another owner is there', async () => {
    const heir = await addMember(graph, acme, { name: 'Hera Heir', role: 'staff' });
    await update(owner, { id: heir.id, role: 'owner' });

    expect(outcomeOf(await update(owner, { id: acmeOwner.id, role: 'staff' }))).toBe('answered');

    expect(
      await graph.sql('select owner_id from identity.businesses where business_id = $1', [acme.id]),
    ).toEqual([{ owner_id: heir.id }]);
    expect(await leads(acmeOwner)).toEqual([{ role: 'staff', status: 'active' }]);
  });
});
