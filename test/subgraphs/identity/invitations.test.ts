import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import type { Client, GraphqlAnswer } from '../../kit/client.js';
import {
  acceptInvitation,
  changeInvitation,
  invite,
  inviteByMail,
  newcomersPassword,
} from '../../kit/invitations.js';
import { awaitMail, tokenIn } from '../../kit/mail.js';
import { outcomeOf, tracelessOutcome } from '../../kit/outcome.js';
import { tokensOf } from '../../kit/sign-in.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

const accept = (token: string, given?: object) => acceptInvitation(graph, token, given);
const invited = (email: string, role?: string, client = owner) => inviteByMail(graph, client, email, role);
const refused = (ask: () => Promise<GraphqlAnswer<unknown>>) => tracelessOutcome(graph, ask);

test('a person is invited, gets a mail, joins, signs in, and holds the role', async () => {
  const email = 'nora@newcomers.example';

  const { data } = await invite(owner, ' Nora@Newcomers.example ');
  const mail = await awaitMail(graph, email);
  const token = tokenIn(mail);
  const accepted = await accept(token);

  const { invitation } = data.inviteUser;
  expect(invitation).toMatchObject({
    email,
    role: 'staff',
    status: 'PENDING',
    invitedBy: { id: acmeOwner.id },
  });
  expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBe(7 * 24 * 3_600_000);
  expect(mail.subject).toBe('Join Acme Bakery on BraiFlow');
  expect(mail.text).toContain(`http://localhost:4000/accept-invitation?token=${token}`);
  expect(accepted.data).toEqual({ acceptInvitation: { email } });
  const { access_token: session } = await tokensOf(graph, email, newcomersPassword);
  const me = await fetch(`${graph.url}/v1/me`, { headers: { authorization: `Bearer ${session}` } });
  expect(((await me.json()) as any).data).toMatchObject({
    name: 'Nora New',
    role: 'staff',
    business: { business_id: acme.id },
  });
  const listed = await owner.rest('GET', '/v1/business/invitations?limit=1');
  expect((listed.body.data as any).items).toMatchObject([
    { invitation_id: invitation.id, status: 'ACCEPTED' },
  ]);
  const [user] = await graph.sql<{ id: string }>('select id from identity.users where email = $1', [email]);
  expect(
    await graph.sql(
      'select event_type, user_id, payload from kernel.event_log where record_id = any($1) order by event_id',
      [[invitation.id, user!.id]],
    ),
  ).toEqual([
    {
      event_type: 'user.invited',
      user_id: acmeOwner.id,
      payload: { invitation_id: invitation.id, email, role: 'staff' },
    },
    {
      event_type: 'user.joined',
      user_id: user!.id,
      payload: { user_id: user!.id, name: 'Nora New', email, role: 'staff', status: 'active' },
    },
  ]);
});

test('the token lies nowhere: not in the tables, the queue, events or the audit trail', async () => {
  const { token } = await invited('secret@newcomers.example');
  const secret = token.slice(-43);

  const tables = await graph.sql<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('identity', 'kernel', 'graphile_worker') and tablename <> 'mailbox'`,
  );
  for (const { name } of tables) {
    const found = await graph.sql(`select from ${name} t where position($1 in t::text) > 0`, [secret]);
    expect([name, found.length]).toEqual([name, 0]);
  }
});

test('weak passwords are refused, and the link stays good', async () => {
  const { token } = await invited('weak@newcomers.example');

  for (const weak of ['', 'elevenchars', 'x'.repeat(129), 'passwordpassword']) {
    expect([weak, await refused(() => accept(token, { password: weak }))]).toEqual([weak, 'VAL-001 422']);
  }
  expect(outcomeOf(await accept(token))).toBe('answered');
});

test('the inviter of somebody who has an account elsewhere learns nothing; who reads the mail does', async () => {
  const { data, errors } = await invite(owner, globexOwner.email);
  const token = tokenIn(await awaitMail(graph, globexOwner.email));

  expect(errors).toBeUndefined();
  expect(data.inviteUser.invitation.status).toBe('PENDING');
  expect(await refused(() => accept(token))).toBe('CONFLICT-001 409');
  const { data: list } = await owner.query('{ invitations(first: 1) { nodes { status } } }');
  expect(list.invitations.nodes).toEqual([{ status: 'PENDING' }]);
});

test('members and people with an open invitation are not invited again', async () => {
  await invited('twice@newcomers.example');

  expect(await refused(() => invite(owner, acmeStaff.email.toUpperCase()))).toBe('CONFLICT-001 409');
  expect(await refused(() => invite(owner, 'Twice@Newcomers.example'))).toBe('CONFLICT-001 409');
});

test.each([
  '',
  'nobody',
  'a b@c.example',
  'a@b.example\nbcc: x@y.example',
  'ä@b.example',
  `${'x'.repeat(250)}@b.example`,
])('no mail goes to "%s"', async (email) => {
  expect(await refused(() => invite(owner, email))).toBe('VAL-001 422');
});

test('a name cannot add lines to the letter', async () => {
  const author = await addMember(graph, acme, { name: 'Lina Lines', role: 'owner' });
  const client = await graph.signIn(author);
  await client.query('mutation ($name: String!) { updateMe(input: { name: $name }) { user { id } } }', {
    name: 'Lina\n\nPay at https://evil.example',
  });

  await invite(client, 'lines@newcomers.example');

  const { text } = await awaitMail(graph, 'lines@newcomers.example');
  expect(text.split('\n')[0]).toBe(
    'Lina Pay at https://evil.example invites you to join Acme Bakery on BraiFlow:',
  );
});

test('one address gets five mails an hour of a business', async () => {
  const { id } = await invited('often@newcomers.example');

  const outcomes: string[] = [];
  for (let time = 0; time < 5; time += 1)
    outcomes.push(outcomeOf(await changeInvitation(owner, 'resend', id)));

  expect(outcomes).toEqual([...Array(4).fill('answered'), 'AUTH-007 429']);
});

test('in REST a person is invited, invited again, not invited after all, and joins', async () => {
  const email = 'rest@newcomers.example';
  const made = await owner.rest('POST', '/v1/business/invitations', { email, role: 'staff' });
  const { invitation_id: id } = made.body.data as { invitation_id: string };
  const again = await owner.rest('POST', `/v1/business/invitations/${id}/resend`);
  const token = tokenIn(await awaitMail(graph, email, 2));
  const joined = await graph.nobody.rest('POST', '/v1/auth/accept-invitation', {
    token,
    name: 'Rest',
    password: newcomersPassword,
  });
  const late = await owner.rest('DELETE', `/v1/business/invitations/${id}`);

  expect([made, again, joined, late].map(({ status }) => status)).toEqual([201, 200, 201, 409]);
  expect(joined.body.data).toEqual({ email });
});

test('invitations of another business are not found, and nobody joins a suspended one', async () => {
  const { id, token } = await invited('late@newcomers.example');
  const stranger = await graph.signIn(globexOwner);

  expect(await refused(() => changeInvitation(stranger, 'revoke', id))).toBe('NOT-FOUND-001 404');
  expect(await refused(() => changeInvitation(stranger, 'resend', id))).toBe('NOT-FOUND-001 404');
  await graph.sql("update identity.businesses set status = 'suspended' where business_id = $1", [acme.id]);
  expect(await refused(() => accept(token))).toBe('AUTH-008 403');
});
