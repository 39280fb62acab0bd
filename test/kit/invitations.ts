import type { Client } from './client.js';
import { awaitMail, mailsTo, tokenIn } from './mail.js';
import type { Graph } from './start-graph.js';

/** Of those who join. */
export const newcomersPassword = 'a sourdough of one’s own';

export function invite(client: Client, email: string, role = 'staff') {
  return client.query(
    'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { invitation { id email role status invitedBy { id } expiresAt createdAt } } }',
    { input: { email, role } },
  );
}

export function changeInvitation(client: Client, verb: 'resend' | 'revoke', id: string) {
  return client.query(
    `mutation ($id: ID!) { ${verb}Invitation(input: { id: $id }) { invitation { status } } }`,
    { id },
  );
}

export function acceptInvitation({ nobody }: Graph, token: string, given: object = {}) {
  return nobody.query(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { email } }',
    { input: { token, name: 'Nora New', password: newcomersPassword, ...given } },
  );
}

/** Invites, and answers the id and the token that the mail brings. */
export async function inviteByMail(
  graph: Graph,
  client: Client,
  email: string,
  role?: string,
): Promise<{ id: string; token: string }> {
  const count = (await mailsTo(graph, email)).length;
  const { data } = await invite(client, email, role);
  return { id: data.inviteUser.invitation.id, token: tokenIn(await awaitMail(graph, email, count + 1)) };
}
