import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import type { Client, GraphqlAnswer } from '../../kit/client.js';
import { acceptInvitation, changeInvitation, inviteByMail } from '../../kit/invitations.js';
import { awaitMail, jobsDone, tokenIn } from '../../kit/mail.js';
import { outcomeOf, tracelessOutcome } from '../../kit/outcome.js';
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

test('of many who use a link at the same moment one joins, and nobody after', async () => {
  const { token } = await invited('race@newcomers.example');

  const outcomes = (
    await Promise.all(Array.from({ length: 8 }, (_, n) => accept(token, { name: `Racer ${n}` })))
  ).map(outcomeOf);

  expect(outcomes.toSorted()).toEqual([...Array(7).fill('AUTH-005 400'), 'answered']);
  expect(await graph.sql("select from identity.users where email = 'race@newcomers.example'")).toHaveLength(
    1,
  );
  expect(await refused(() => accept(token))).toBe('AUTH-005 400');
});

describe('a link that is no longer valid is refused, and leaves no trace', () => {
  const spoilt: Record<
    string,
    (invitation: { id: string; token: string }) => Promise<string | void> | string
  > = {
    withdrawn: async ({ id }) => void (await changeInvitation(owner, 'revoke', id)),
    'past its end': async ({ id }) =>
      void (await graph.sql('update identity.invitations set expires_at = now() where id = $1', [id])),
    'sent again since': async ({ id }) => void (await changeInvitation(owner, 'resend', id)),
    'with another secret': ({ token }) => token.slice(0, -43) + 'A'.repeat(43),
    'of another business': ({ token }) => token.replace(acme.id.replaceAll('-', ''), 'ab'.repeat(16)),
    'of another kind': ({ token }) => token.replace('bri_', 'brp_'),
    'with something after it': ({ token }) => `${token}x`,
    'that is empty': () => '',
  };

  test.each(Object.entries(spoilt))('%s', async (what, spoil) => {
    const invitation = await invited(`${what.replaceAll(' ', '-').slice(0, 20)}@spoilt.example`);

    const token = (await spoil(invitation)) ?? invitation.token;
    await jobsDone(graph);

    expect(await refused(() => accept(token))).toBe('AUTH-005 400');
  });

  test('sent by somebody who was demoted, or denied, or has gone since', async () => {
    const rival = await addMember(graph, acme, { name: 'Olaf Outgoing', role: 'owner' });
    const client = await graph.signIn(rival);
    const [first, second] = [
      await invited('alt@olaf.example', 'owner', client),
      await invited('pal@olaf.example', 'staff', client),
    ];

    await graph.sql("update identity.users set role = 'staff', permissions = $2 where id = $1", [
      rival.id,
      JSON.stringify({ grants: ['users.invite'], denials: [] }),
    ]);
    expect(await refused(() => accept(first.token))).toBe('AUTH-005 400');
    await graph.sql("update identity.users set status = 'deactivated' where id = $1", [rival.id]);
    expect(await refused(() => accept(second.token))).toBe('AUTH-005 400');
    await changeInvitation(owner, 'resend', second.id);
    expect(outcomeOf(await accept(tokenIn(await awaitMail(graph, 'pal@olaf.example', 2))))).toBe('answered');
  });
});
